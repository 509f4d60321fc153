using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>
/// Reads the tokens of an item's first line: the house's own and the forms of other tools. A token starts a word and ends at a space or
/// the end of the line; inside code and links' angle brackets there are none.
/// </summary>
internal static class TokenReader
{
    /// <summary>No date takes more words than fit in this; a line full of "by" must not be read once for each.</summary>
    private const int LongestPhrase = 120;

    private static readonly (string Word, TokenKind Kind)[] Keys =
    [
        ("due", TokenKind.Due), ("done", TokenKind.Done), ("dropped", TokenKind.Dropped), ("moved", TokenKind.Moved),
        ("from", TokenKind.From), ("goal", TokenKind.Goal), ("score", TokenKind.Score), ("value", TokenKind.Value),
    ];

    private static readonly (string Word, TokenKind Kind)[] FieldKeys =
    [
        ("due", TokenKind.Due), ("completion", TokenKind.Done), ("done", TokenKind.Done), ("cancelled", TokenKind.Dropped),
        ("owner", TokenKind.Owner), ("assignee", TokenKind.Owner),
    ];

    private static readonly (string Mark, TokenKind Kind)[] Emoji =
    [
        ("\U0001F4C5", TokenKind.Due), ("\U0001F4C6", TokenKind.Due), ("\U0001F5D3", TokenKind.Due),
        ("\u2705", TokenKind.Done), ("\u274C", TokenKind.Dropped),
    ];

    public static IReadOnlyList<ItemToken> Read(string text, Span rest, IReadOnlyList<Span> opaque)
    {
        var tokens = new List<ItemToken>();
        int at = rest.Start;
        while (at < rest.End)
        {
            if (IsSpace(text[at]))
            {
                at++;
            }
            else if (EndOfOpaque(at, opaque) is { } after)
            {
                at = Math.Max(at + 1, after);
            }
            else if (ReadToken(text, new Span(at, NextOpaque(at, rest.End, opaque))) is { } token)
            {
                tokens.Add(token);
                at = token.Span.End;
                // Nobody writes so many; the note as a whole is then plain text.
                if (tokens.Count > ReadingLimits.MostTokensOnLine)
                    return tokens;
            }
            else
            {
                at = EndOfWord(text, at, rest.End, opaque);
            }
        }
        AddProse(text, rest, opaque, tokens);
        return tokens;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\u00a0' or '\u202f';

    private static int? EndOfOpaque(int offset, IReadOnlyList<Span> opaque)
    {
        int at = opaque.IndexAt(offset);
        return at >= 0 && opaque[at].Contains(offset) ? opaque[at].End : null;
    }

    /// <summary>A comment or code span ends a word as a space does.</summary>
    private static int NextOpaque(int from, int end, IReadOnlyList<Span> opaque)
    {
        int next = opaque.IndexAt(from) + 1;
        return next < opaque.Count && opaque[next].Start < end ? opaque[next].Start : end;
    }

    private static int EndOfWord(string text, int at, int end, IReadOnlyList<Span> opaque)
    {
        do
        {
            at++;
        }
        while (at < end && !IsSpace(text[at]) && EndOfOpaque(at, opaque) is null);
        return at;
    }

    private static ItemToken? ReadToken(string text, Span rest) => text[rest.Start] switch
    {
        '@' => ReadTaskPaper(text, rest) ?? ReadOwner(text, rest),
        '[' => ReadField(text, rest, ']'),
        '(' => ReadField(text, rest, ')') ?? ReadParenthesis(text, rest),
        '{' => ReadBraces(text, rest),
        _ => ReadKey(text, rest) ?? ReadEmoji(text, rest),
    };

    private static ItemToken? ReadOwner(string text, Span rest)
    {
        Span word = Word(text, rest);
        return OwnerToken(text, word, new Span(word.Start + 1, word.End), TokenStyle.House);
    }

    /// <summary>"@Coach" is the coach: owners are slugs, whatever the case they are typed in.</summary>
    private static ItemToken? OwnerToken(string text, Span span, Span value, TokenStyle style)
    {
        string slug = text.Substring(value.Start, value.Length).ToLowerInvariant();
        return Slug.IsSlug(slug) ? new ItemToken(TokenKind.Owner, span, slug, value, style) : null;
    }

    private static ItemToken? ReadKey(string text, Span rest)
    {
        foreach ((string word, TokenKind kind) in Keys)
        {
            if (!StartsWith(text, rest, word) || rest.Start + word.Length >= rest.End || text[rest.Start + word.Length] != ':')
                continue;
            Span token = Word(text, rest);
            var value = new Span(rest.Start + word.Length + 1, token.End);
            if (kind != TokenKind.Due && value.IsEmpty && kind is not (TokenKind.Score or TokenKind.Value))
                return null;
            return Token(kind, token, text, value, TokenStyle.House);
        }
        return null;
    }

    /// <summary><c>[due:: 2026-11-30]</c>, in square or round brackets.</summary>
    private static ItemToken? ReadField(string text, Span rest, char close)
    {
        foreach ((string word, TokenKind kind) in FieldKeys)
        {
            var inside = new Span(rest.Start + 1, rest.End);
            int colons = inside.Start + word.Length;
            if (!StartsWith(text, inside, word) || colons + 1 >= rest.End || text[colons] != ':' || text[colons + 1] != ':')
                continue;
            return Bracketed(kind, text, rest, colons + 2, close, TokenStyle.Dataview);
        }
        return null;
    }

    private static ItemToken? ReadParenthesis(string text, Span rest)
    {
        foreach (string word in (ReadOnlySpan<string>)["due:", "due", "by"])
        {
            var inside = new Span(rest.Start + 1, rest.End);
            int after = inside.Start + word.Length;
            if (!StartsWith(text, inside, word) || after >= rest.End || (word != "due:" && !IsSpace(text[after])))
                continue;
            ItemToken? token = Bracketed(TokenKind.Due, text, rest, after, ')', TokenStyle.Prose);
            return token is not null && (word == "due:" || ProseDates.IsDate(token.Value, isProse: true)) ? token : null;
        }
        return null;
    }

    private static ItemToken? ReadTaskPaper(string text, Span rest)
    {
        foreach ((string word, TokenKind kind) in (ReadOnlySpan<(string, TokenKind)>)[("@due(", TokenKind.Due), ("@done(", TokenKind.Done), ("@cancelled(", TokenKind.Dropped), ("@owner(", TokenKind.Owner)])
        {
            if (StartsWith(text, rest, word))
                return Bracketed(kind, text, rest, rest.Start + word.Length, ')', TokenStyle.TaskPaper);
        }
        Span plain = Word(text, rest);
        return text.AsSpan(plain.Start, plain.Length).Equals("@done", StringComparison.OrdinalIgnoreCase)
            ? Token(TokenKind.Done, plain, text, Span.At(plain.End), TokenStyle.TaskPaper)
            : null;
    }

    private static ItemToken? ReadBraces(string text, Span rest) =>
        StartsWith(text, new Span(rest.Start + 1, rest.End), "due:")
            ? Bracketed(TokenKind.Due, text, rest, rest.Start + 5, '}', TokenStyle.Braces)
            : null;

    /// <summary>The calendar, with the variation selector and the odd space that Obsidian Tasks' notes carry, then a date.</summary>
    private static ItemToken? ReadEmoji(string text, Span rest)
    {
        foreach ((string mark, TokenKind kind) in Emoji)
        {
            if (!text.AsSpan(rest.Start, rest.Length).StartsWith(mark, StringComparison.Ordinal))
                continue;
            int at = rest.Start + mark.Length;
            while (at < rest.End && (IsSpace(text[at]) || text[at] is '\uFE0F' or '\uFE0E'))
                at++;
            Span value = Word(text, new Span(at, rest.End));
            bool isDate = value.Length > 0 && (char.IsAsciiDigit(text[value.Start]) || ProseDates.IsDate(text.AsSpan(value.Start, value.Length), isProse: false));
            return isDate ? Token(kind, new Span(rest.Start, value.End), text, value, TokenStyle.Emoji) : null;
        }
        return null;
    }

    private static ItemToken? Bracketed(TokenKind kind, string text, Span rest, int valueStart, char close, TokenStyle style)
    {
        int end = text.IndexOf(close, valueStart, rest.End - valueStart);
        if (end < 0)
            return null;
        var value = new Span(valueStart, end);
        while (value.Start < value.End && IsSpace(text[value.Start]))
            value = value with { Start = value.Start + 1 };
        while (value.End > value.Start && IsSpace(text[value.End - 1]))
            value = value with { End = value.End - 1 };
        var span = new Span(rest.Start, end + 1);
        return kind == TokenKind.Owner ? OwnerToken(text, span, value, style) : Token(kind, span, text, value, style);
    }

    /// <summary>
    /// <c>by friday</c> and <c>due 30 Nov</c> with nothing but tokens behind them, and <c>due: fri</c>, whose space the house does not
    /// write. Only what is wholly a date counts: "stand by Sam" is prose.
    /// </summary>
    private static void AddProse(string text, Span rest, IReadOnlyList<Span> opaque, List<ItemToken> tokens)
    {
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            if (tokens[i] is { Kind: TokenKind.Due, Style: TokenStyle.House } due && FrontMatterValues.Date(due.Value) is null
                && PhraseOf(due, text, EndOfPhrase(text, tokens, opaque, due.Span.End, rest.End), isFirst: due.Span.Start == rest.Start) is { } phrase)
            {
                tokens[i] = Token(TokenKind.Due, due.Span with { End = phrase.End }, text, phrase, TokenStyle.Prose);
            }
        }
        if (tokens.Any(t => t.Kind == TokenKind.Due))
            return;
        for (int at = rest.Start, next; at < rest.End; at = next)
        {
            if (IsSpace(text[at]))
            {
                next = at + 1;
                continue;
            }
            if (EndOfOpaque(at, opaque) is { } after)
            {
                // What sticks to code or a comment is one word with it.
                next = EndOfWord(text, Math.Max(at, after - 1), rest.End, opaque);
                continue;
            }
            next = EndOfWord(text, at, rest.End, opaque);
            var word = new Span(at, next);
            bool isMarker = text.AsSpan(at, word.Length) is "due" or "by" or "Due" or "By";
            if (!isMarker || PhraseFrom(text, word.End, EndOfPhrase(text, tokens, opaque, word.End, rest.End), isProse: true) is not { } phrase)
                continue;
            var token = Token(TokenKind.Due, new Span(word.Start, phrase.End), text, phrase, TokenStyle.Prose);
            tokens.Insert(tokens.FindLastIndex(t => t.Span.End <= at) + 1, token);
            return;
        }
    }

    /// <summary>
    /// What <c>due:</c> says when that is more than one word: all up to the next token (<c>due:next friday</c>), or, where its first
    /// word alone says nothing, as much as is a date (<c>due:30 nov, before lunch</c>).
    /// </summary>
    private static Span? PhraseOf(ItemToken due, string text, int end, bool isFirst)
    {
        if (PhraseFrom(text, due.ValueSpan.Start, end, isProse: false) is { } whole)
        {
            // "due:next call": where the date stands first, what follows is the promise.
            bool isPromise = isFirst && due.Value == "next" && ProseDates.IsNextSession(text.AsSpan(whole.Start, whole.Length));
            bool saysMore = whole.End > due.Span.End && !isPromise;
            return saysMore || due.ValueSpan.IsEmpty ? whole : null;
        }
        if (due.Value.Length == 0 || due.Value == "next" || ProseDates.IsDate(due.Value, isProse: false))
            return null;
        int length = ProseDates.LengthAt(text, due.ValueSpan.Start, end);
        return length > due.Value.Length ? new Span(due.ValueSpan.Start, due.ValueSpan.Start + length) : null;
    }

    /// <summary>A phrase ends at the next token, at code or a comment, and before the <c>^name</c> that Obsidian puts last.</summary>
    private static int EndOfPhrase(string text, List<ItemToken> tokens, IReadOnlyList<Span> opaque, int from, int end)
    {
        int next = tokens.FirstOrDefault(t => t.Span.Start >= from)?.Span.Start ?? end;
        int behind = opaque.IndexAt(from) + 1;
        if (behind < opaque.Count && opaque[behind].Start < next)
            next = opaque[behind].Start;
        int caret = text.AsSpan(from, next - from).IndexOf(" ^", StringComparison.Ordinal);
        return caret >= 0 ? from + caret : next;
    }

    private static Span? PhraseFrom(string text, int start, int end, bool isProse)
    {
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && (IsSpace(text[end - 1]) || text[end - 1] is '.' or '!'))
            end--;
        return end > start && end - start <= LongestPhrase && ProseDates.IsDate(text.AsSpan(start, end - start), isProse) ? new Span(start, end) : null;
    }

    private static Span Word(string text, Span rest)
    {
        int end = rest.Start;
        while (end < rest.End && !IsSpace(text[end]))
            end++;
        return rest with { End = end };
    }

    private static bool StartsWith(string text, Span rest, string word) =>
        text.AsSpan(rest.Start, Math.Min(rest.Length, word.Length)).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static ItemToken Token(TokenKind kind, Span span, string text, Span value, TokenStyle style) =>
        new(kind, span, text.Substring(value.Start, value.Length), value, style);
}
