using CodeGem.Notes.Dates.Words;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>
/// Cuts a phrase into words and numbers, without allocating. Stops at the first thing that is part of no date, which becomes a
/// <see cref="TokenKind.Junk"/> token: nothing behind it can matter.
/// </summary>
internal ref struct Lexer(ReadOnlySpan<char> text, DateWords words, Span<Token> tokens)
{
    private const int LongestWord = 24;

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<Token> tokens = tokens;
    private int at;
    private int count;

    /// <returns>How many tokens there are; a phrase with more words than <c>tokens</c> takes ends in junk.</returns>
    public int Run(int start)
    {
        at = start;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
                return count;
            if (!One(joined: false))
                return count;
        }
    }

    private bool One(bool joined)
    {
        char c = text[at];
        if (count == tokens.Length - 1)
            return Junk(at);
        if (c is ',' or '&' or '/' && count > 0)
            return Symbol(c);
        if (char.IsAsciiDigit(c) || (c is '+' or '-' && At(at + 1) is { } next && char.IsAsciiDigit(next)))
            return Number(joined);
        if (c is '\'' or '’')
            return ShortYear();
        return char.IsLetter(c) ? Letters(joined) : Junk(at);
    }

    private readonly char At(int index) => index < text.Length ? text[index] : '\0';

    private bool Junk(int start)
    {
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        tokens[count++] = new Token { Kind = TokenKind.Junk, Start = start, End = Math.Max(end, Math.Min(start + 1, text.Length)), Word = -1 };
        return false;
    }

    private bool Push(Token token)
    {
        tokens[count++] = token;
        at = token.Kind == TokenKind.Number && token.Dotted ? token.End + 1 : token.End;
        return true;
    }

    private bool Symbol(char c)
    {
        Word? word = words.Find([c]);
        return word is null || (c == '/' && !char.IsLetter(At(at + 1)))
            ? Junk(at)
            : Push(new Token { Kind = TokenKind.Word, Start = at, End = at + 1, Word = word.Id });
    }

    private bool ShortYear()
    {
        if (!char.IsAsciiDigit(At(at + 1)) || !char.IsAsciiDigit(At(at + 2)) || char.IsLetterOrDigit(At(at + 3)))
            return Junk(at);
        int year = ((text[at + 1] - '0') * 10) + text[at + 2] - '0';
        return Push(new Token { Kind = TokenKind.ShortYear, Start = at, End = at + 3, Word = -1, A = year });
    }

    private bool Letters(bool joined)
    {
        int start = at, end = LettersEnd(start);
        Word? word = Lookup(start, end);
        if (At(end) == '-' && char.IsLetter(At(end + 1)) && Lookup(start, LettersEnd(end + 1)) is { } hyphened)
            (word, end) = (hyphened, LettersEnd(end + 1));
        if (char.IsAsciiDigit(At(end)))
        {
            int run = end;
            while (char.IsLetterOrDigit(At(run)))
                run++;
            if (Lookup(start, run) is { } mixed)
                (word, end) = (mixed, run);
            else if (word is not { Month: > 0 })
                return Junk(start);
        }
        if (word is null)
            return Junk(start);
        Push(new Token { Kind = TokenKind.Word, Start = start, End = end, Word = word.Id, Joined = joined });
        if (word.IsAbbreviation && At(at) == '.' && !char.IsLetterOrDigit(At(at + 1)))
            at++;
        return Join(word);
    }

    /// <summary>"end-of-month", "30-nov-2026": a hyphen between words of one phrase is as good as a space.</summary>
    private bool Join(Word word)
    {
        char next = At(at + 1);
        bool beforeNumber = word.Month > 0 && At(at) is '-' or '/' && char.IsAsciiDigit(next);
        if (beforeNumber || (At(at) == '-' && char.IsLetter(next)))
        {
            at++;
            return One(joined: true);
        }
        return true;
    }

    private readonly int LettersEnd(int start)
    {
        int end = start;
        while (char.IsLetter(At(end)) || (At(end) is '\'' or '’' && end > start && (char.IsLetter(At(end + 1)) || At(end - 1) is 's' or 'S')))
            end++;
        return end;
    }

    private readonly Word? Lookup(int start, int end)
    {
        int length = end - start;
        if (length > LongestWord)
            return null;
        Span<char> lower = stackalloc char[LongestWord];
        for (int i = 0; i < length; i++)
            lower[i] = text[start + i] is '’' ? '\'' : char.ToLowerInvariant(text[start + i]);
        return words.Find(lower[..length]);
    }

    private bool Number(bool joined)
    {
        if (words.Find(text[at..NumericEnd(at)]) is { IsNever: true })
            return Junk(at);
        // Behind a month and a hyphen a number is the day, and one more may be the year: "Nov-30-2026".
        var numeric = new NumericText(text, at);
        if (!(joined ? numeric.ReadPlain(out Token token) : numeric.Read(out token)))
            return Junk(at);
        token.Joined = joined;
        int end = token.End;
        if (joined && At(end) is '-' or '/' && char.IsAsciiDigit(At(end + 1)) && count > 0 && tokens[count - 1].Kind == TokenKind.Word)
        {
            Push(token);
            at = end + 1;
            return One(joined: true);
        }
        if (char.IsLetter(At(end)) && token.Kind is TokenKind.Number or TokenKind.Signed)
            return NumberWithLetters(token);
        if (token.Kind == TokenKind.Number && At(end) is '-' or '/' && char.IsLetter(At(end + 1)))
            return NumberBeforeMonth(token, end + 1);
        return char.IsLetterOrDigit(At(end)) || (At(end) is '-' or '/' or ':' or '%' or '.' && char.IsLetterOrDigit(At(end + 1)))
            ? Junk(at)
            : Push(token);
    }

    private readonly int NumericEnd(int start)
    {
        int end = start;
        while (char.IsAsciiDigit(At(end)) || At(end) is '/' or '.' or '-' or '+')
            end++;
        while (end > start && At(end - 1) is '.' or '-')
            end--;
        return end;
    }

    private bool NumberWithLetters(Token token)
    {
        int end = token.End, lettersEnd = LettersEnd(end);
        Word? word = Lookup(end, lettersEnd);
        if (word is { Month: > 0 } && token.Kind == TokenKind.Number)
            return Push(token) && One(joined: true);
        if (word is null || char.IsLetterOrDigit(At(lettersEnd)))
            return Junk(at);
        if (word.IsOrdinalEnding && token.Kind == TokenKind.Number)
        {
            token.Kind = TokenKind.Ordinal;
            token.End = lettersEnd;
            return At(lettersEnd) == '-' ? NumberBeforeMonth(token, lettersEnd + 1) : Push(token);
        }
        if (At(lettersEnd) == '-')
            return Junk(at);
        CalendarUnit unit = word.ShortUnit != CalendarUnit.None ? word.ShortUnit : word.Unit;
        // "3D" is a film; "+3D" can only be a date.
        if (unit == CalendarUnit.None || (token.Kind == TokenKind.Number && char.IsUpper(text[end])) || token.Digits > 4)
            return Junk(at);
        token.Kind = TokenKind.Compact;
        token.Unit = unit;
        token.A *= word.UnitSize;
        token.End = lettersEnd;
        return Push(token);
    }

    private bool NumberBeforeMonth(Token token, int next)
    {
        if (Lookup(next, LettersEnd(next)) is not { Month: > 0 })
            return Junk(at);
        Push(token);
        at = next;
        return One(joined: true);
    }
}
