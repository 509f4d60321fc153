using System.Globalization;
using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Scanning;

/// <summary>
/// Reads the tokens of an item or a score written in the house style. A line with a word that could begin another tool's form is given,
/// that line alone, to <see cref="TokenReader"/>.
/// </summary>
internal sealed class ItemScanner(SessionPacker packer)
{
    private const int Kinds = 9;

    private static readonly byte[][] Keys = [.. TokenReader.HouseKeys.Select(k => Encoding.ASCII.GetBytes(k.Word))];
    private static readonly TokenKind[] KindOfKey = [.. TokenReader.HouseKeys.Select(k => k.Kind)];

    private byte[] words = new byte[256];
    private int wordsLength;

    /// <summary>A checkbox of ours, a space and a word (GFM 0.29, "Task list items").</summary>
    public static bool IsItem(ReadOnlySpan<byte> content) => content.Length > 4 && content[0] == '[' && content[2] == ']'
        && content[3] is (byte)' ' or (byte)'\t' && ItemStates.Of((char)content[1]) is not null;

    public void AddItem(ReadOnlySpan<byte> content, int line)
    {
        ItemState state = ItemStates.Of((char)content[1])!.Value;
        ReadOnlySpan<byte> rest = content[3..].TrimStart(" \t"u8);
        Span<Range> tokens = stackalloc Range[Kinds];
        if (!TryRead(rest, tokens))
        {
            packer.AddItem(ReadSlowly(rest, state, line));
            return;
        }
        PackedWriter to = packer.StartItem(state, line);
        to.Text(words.AsSpan(0, wordsLength));
        Add(to, tokens[(int)TokenKind.Owner], rest, (w, value) => w.Owner(value));
        Add(to, tokens[(int)TokenKind.Due], rest, (w, value) => w.Due(value));
        Add(to, tokens[(int)TokenKind.Goal], rest, (w, value) => w.Text(value));
        to.Date(PackedDate.Read(rest[tokens[(int)TokenKind.From]]));
        to.Date(PackedDate.Read(rest[tokens[(int)TokenKind.Moved]]));
    }

    public void AddScore(ReadOnlySpan<byte> content)
    {
        Span<Range> tokens = stackalloc Range[Kinds];
        if (!TryRead(content, tokens))
        {
            string text = Encoding.UTF8.GetString(content);
            if (GoalScore.Of(TokenReader.Read(text, new Span(0, text.Length), Comments(text))) is { } score)
                packer.AddScore(score);
        }
        else if (IsGiven(tokens[(int)TokenKind.Goal]))
        {
            packer.AddScore(content[tokens[(int)TokenKind.Goal]], Amount(content[tokens[(int)TokenKind.Score]]), Amount(content[tokens[(int)TokenKind.Value]]));
        }
    }

    private delegate void Write(PackedWriter to, ReadOnlySpan<byte> value);

    private static void Add(PackedWriter to, Range token, ReadOnlySpan<byte> rest, Write write)
    {
        if (IsGiven(token))
            write(to, rest[token]);
        else
            to.Byte(0);
    }

    /// <summary>No token stands at the very start and is empty, so that is the mark of none.</summary>
    private static bool IsGiven(Range token) => !token.Equals(default);

    private static decimal? Amount(ReadOnlySpan<byte> value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    /// <summary>Splits into tokens and words; false when a word could be more than it looks.</summary>
    private bool TryRead(ReadOnlySpan<byte> rest, Span<Range> tokens)
    {
        wordsLength = 0;
        bool hasMarker = false, mayGoOn = false;
        if (rest.IndexOf("<!--"u8) >= 0 || ScanText.HasOddSpace(rest))
            return false;
        for (int at = 0; at < rest.Length;)
        {
            int length = rest[at..].IndexOfAny((byte)' ', (byte)'\t');
            ReadOnlySpan<byte> word = length < 0 ? rest[at..] : rest.Slice(at, length);
            if (!word.IsEmpty)
            {
                if (IsForeign(word))
                    return false;
                if (Token(word) is { } token)
                {
                    if (token.Kind == TokenKind.Due && token.Value == word.Length)
                        return false;
                    if (token.Kind == TokenKind.Owner && !IsKnownOwner(word[1..]))
                        return false;
                    // "due:next friday" is one phrase; a date in figures never goes on.
                    mayGoOn = token.Kind == TokenKind.Due && PackedDate.Read(word[token.Value..]) == 0;
                    if (!IsGiven(tokens[(int)token.Kind]))
                        tokens[(int)token.Kind] = new Range(at + token.Value, at + word.Length);
                }
                else if (mayGoOn)
                {
                    return false;
                }
                else
                {
                    hasMarker |= word.SequenceEqual("due"u8) || word.SequenceEqual("by"u8) || word.SequenceEqual("Due"u8) || word.SequenceEqual("By"u8);
                    AddWord(word);
                }
            }
            at += word.Length + 1;
        }
        return !hasMarker || IsGiven(tokens[(int)TokenKind.Due]);
    }

    /// <summary>Anyone else may be a participant, or a name in a sentence.</summary>
    private static bool IsKnownOwner(ReadOnlySpan<byte> slug) => slug.SequenceEqual("client"u8) || slug.SequenceEqual("coach"u8) || slug.SequenceEqual("sponsor"u8);

    /// <summary>The beginnings of the forms of other tools: brackets with a key, calendars and ticks, <c>@due(</c> and <c>@done</c>.</summary>
    private static bool IsForeign(ReadOnlySpan<byte> word) => word[0] switch
    {
        (byte)'@' => word.Contains((byte)'(') || word.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0 || Ascii.EqualsIgnoreCase(word, "@done"u8) || !Ascii.IsValid(word),
        (byte)'[' => word.IndexOf("::"u8) >= 0,
        (byte)'(' => word.Length > 2 && (word.IndexOf("::"u8) >= 0 || Ascii.EqualsIgnoreCase(word[1..3], "by"u8) || Ascii.EqualsIgnoreCase(word[1..3], "du"u8)),
        (byte)'{' => true,
        0xE2 or 0xF0 => true,
        _ => !Ascii.IsValid(word) && word.IndexOf((byte)':') is var colon && colon > 0 && !Ascii.IsValid(word[..colon]),
    };

    /// <summary>What a word is a token of, and where in it the value begins.</summary>
    private static (TokenKind Kind, int Value)? Token(ReadOnlySpan<byte> word)
    {
        if (word[0] == '@')
            return IsSlug(word[1..]) ? (TokenKind.Owner, 1) : null;
        int colon = word.IndexOf((byte)':');
        if (colon is < 3 or > 7)
            return null;
        for (int i = 0; i < Keys.Length; i++)
        {
            if (colon == Keys[i].Length && Ascii.EqualsIgnoreCase(word[..colon], Keys[i]))
            {
                TokenKind kind = KindOfKey[i];
                bool mayBeEmpty = kind is TokenKind.Due or TokenKind.Score or TokenKind.Value;
                return colon + 1 == word.Length && !mayBeEmpty ? null : (kind, colon + 1);
            }
        }
        return null;
    }

    private static bool IsSlug(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.Length > Slug.Longest || text[0] == '-' || text[^1] == '-')
            return false;
        foreach (byte letter in text)
        {
            if (!char.IsAsciiLetterLower((char)letter) && !char.IsAsciiDigit((char)letter) && letter != '-')
                return false;
        }
        return true;
    }

    private void AddWord(ReadOnlySpan<byte> word)
    {
        if (wordsLength + word.Length + 1 > words.Length)
            Array.Resize(ref words, (wordsLength + word.Length + 1) * 2);
        if (wordsLength > 0)
            words[wordsLength++] = (byte)' ';
        word.CopyTo(words.AsSpan(wordsLength));
        wordsLength += word.Length;
    }

    private static ItemRecord ReadSlowly(ReadOnlySpan<byte> rest, ItemState state, int line)
    {
        string text = Encoding.UTF8.GetString(rest);
        var all = new Span(0, text.Length);
        IReadOnlyList<ItemToken> tokens = TokenReader.Read(text, all, Comments(text));
        return ItemRecord.Of(state, EntryReader.TextWithout(text, all, tokens), tokens, line);
    }

    /// <summary>Comments hide their words; the line was checked to have whole ones only.</summary>
    private static List<Span> Comments(string text)
    {
        var comments = new List<Span>();
        for (int start = text.IndexOf("<!--", StringComparison.Ordinal); start >= 0;)
        {
            int end = text.IndexOf("-->", start + 4, StringComparison.Ordinal) + 3;
            comments.Add(new Span(start, end));
            start = text.IndexOf("<!--", end, StringComparison.Ordinal);
        }
        return comments;
    }
}
