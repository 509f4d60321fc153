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
internal sealed class ItemScanner(SessionPacker packer, NoteLines lines)
{
    private const int Kinds = 9, LongestKey = 7, LongestAmount = 40;

    private readonly ItemText text = new();

    /// <summary>Where a token's value stands; its word begins before it, so a start of zero is no token.</summary>
    private readonly record struct Place(int Start, int Length)
    {
        public ReadOnlySpan<byte> In(ReadOnlySpan<byte> text) => text.Slice(Start, Length);
    }

    /// <summary>A checkbox of ours, a space and a word (GFM 0.29, "Task list items").</summary>
    public static bool IsItem(ReadOnlySpan<byte> content) => content.Length > 4 && content[0] == '[' && content[2] == ']'
        && content[3] is (byte)' ' or (byte)'\t' && ItemStates.Of((char)content[1]) is not null;

    /// <summary>False only where no item of a note can be open (<see cref="ItemStates"/>), however it is written.</summary>
    public static bool MayHoldOpenItem(ReadOnlySpan<byte> note) => note.IndexOf("[ ]"u8) >= 0 || note.IndexOf("[/]"u8) >= 0;

    /// <summary>The words that are no tokens.</summary>
    public ReadOnlySpan<byte> AddItem(ReadOnlySpan<byte> content, int line)
    {
        ItemState state = ItemStates.Of((char)content[1])!.Value;
        ReadOnlySpan<byte> rest = ScanText.TrimStart(content[3..]);
        Span<Place> tokens = stackalloc Place[Kinds];
        if (!TryRead(rest, tokens))
        {
            ItemRecord item = ReadSlowly(rest, state, line);
            packer.AddItem(item);
            return Encoding.UTF8.GetBytes(item.Text);
        }
        PackedWriter to = packer.StartItem(state, line);
        ReadOnlySpan<byte> words = text.Of(rest);
        to.Text(words);
        if (tokens[(int)TokenKind.Owner] is { Start: > 0 } owner)
            to.Owner(owner.In(rest));
        else
            to.Byte(0);
        if (tokens[(int)TokenKind.Due] is { Start: > 0 } due)
            to.Due(due.In(rest));
        else
            to.Byte(0);
        if (tokens[(int)TokenKind.Goal] is { Start: > 0 } goal)
            to.Text(goal.In(rest));
        else
            to.Byte(0);
        to.Date(PackedDate.Read(tokens[(int)TokenKind.From].In(rest)));
        to.Date(PackedDate.Read(tokens[(int)TokenKind.Moved].In(rest)));
        return words;
    }

    public void AddScore(ReadOnlySpan<byte> content)
    {
        Span<Place> tokens = stackalloc Place[Kinds];
        if (!TryRead(content, tokens))
        {
            string line = Encoding.UTF8.GetString(content);
            if (GoalScore.Of(TokenReader.Read(line, new Span(0, line.Length), Comments(line))) is { } score)
                packer.AddScore(score);
        }
        else if (tokens[(int)TokenKind.Goal] is { Start: > 0 } goal)
        {
            packer.AddScore(
                goal.In(content),
                Amount(tokens[(int)TokenKind.Score].In(content), stackalloc byte[LongestAmount]),
                Amount(tokens[(int)TokenKind.Value].In(content), stackalloc byte[LongestAmount]));
        }
    }

    /// <summary>An amount as it is written when it is written shortest; empty when it is none.</summary>
    private static ReadOnlySpan<byte> Amount(ReadOnlySpan<byte> value, Span<byte> digits)
    {
        bool isShortest = value.Length is > 0 and <= 6 && value.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && (value[0] != '0' || value.Length == 1);
        if (isShortest)
            return value;
        bool isAmount = decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount);
        return isAmount && amount.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture) ? digits[..length] : default;
    }

    /// <summary>Splits into tokens and words; false when a word could be more than it looks.</summary>
    private bool TryRead(ReadOnlySpan<byte> rest, Span<Place> tokens)
    {
        text.Start();
        bool hasMarker = false, hasName = false;
        if (lines.HasAngle && rest.IndexOf("<!--"u8) >= 0 || lines.HasHigh && ScanText.HasOddSpace(rest))
            return false;
        for (int at = 0, end; at < rest.Length; at = end + 1)
        {
            for (end = at; end < rest.Length && rest[end] > ' ';)
                end++;
            if (end == at)
                continue;
            ReadOnlySpan<byte> word = rest[at..end];
            (TokenKind kind, int value) = LineShapes.IsOrdinaryWord(word[0]) ? default : Token(word);
            // A person's name in the middle of a sentence is a word of it.
            if (value < 0 || value == 0 && hasName)
                return false;
            if (value == 0)
            {
                hasMarker |= word.Length <= 3 && IsMarker(word);
                text.Add(rest, at, end);
                continue;
            }
            hasName |= kind == TokenKind.Owner && !PackedOwner.IsUsual(word[1..]);
            if (tokens[(int)kind].Start == 0)
                tokens[(int)kind] = new Place(at + value, end - at - value);
        }
        return !hasMarker || tokens[(int)TokenKind.Due].Start > 0;
    }

    /// <summary>The beginnings of the forms of other tools: brackets with a key, calendars and ticks, <c>@due(</c> and <c>@done</c>.</summary>
    private bool IsForeign(ReadOnlySpan<byte> word) => word[0] switch
    {
        (byte)'@' => !IsSlug(word[1..]) || word.SequenceEqual("@done"u8),
        (byte)'[' => word.IndexOf("::"u8) >= 0,
        (byte)'(' => word.Length > 2 && (word.IndexOf("::"u8) >= 0 || Ascii.EqualsIgnoreCase(word[1..3], "by"u8) || Ascii.EqualsIgnoreCase(word[1..3], "du"u8)),
        (byte)'{' => true,
        0xE2 or 0xF0 => true,
        _ => lines.HasHigh && !Ascii.IsValid(word) && word.IndexOf((byte)':') is var colon && colon > 0 && !Ascii.IsValid(word[..colon]),
    };

    /// <summary>Behind these words a date may be written in prose.</summary>
    private static bool IsMarker(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("due"u8) || word.SequenceEqual("by"u8) || word.SequenceEqual("Due"u8) || word.SequenceEqual("By"u8);

    /// <summary>What a word is a token of, and where in it the value begins; zero when it is none, less when it is not certain.</summary>
    private (TokenKind Kind, int Value) Token(ReadOnlySpan<byte> word)
    {
        if (IsForeign(word))
            return (default, -1);
        if (word[0] == '@')
            return (TokenKind.Owner, 1);
        // An item has far more words than keys, and few words begin like one.
        if ((word[0] | 0x20) is not ('d' or 'f' or 'g' or 'm' or 's' or 'v'))
            return default;
        int colon = 0;
        while (colon < word.Length && colon <= LongestKey && word[colon] != ':')
            colon++;
        if (colon < 3 || colon > LongestKey || colon == word.Length || Key(word[..colon]) is not { } kind)
            return default;
        // A date may go on in the next word where it is none yet.
        if (kind == TokenKind.Due && PackedDate.Read(word[(colon + 1)..]) == 0)
            return (default, -1);
        bool mayBeEmpty = kind is TokenKind.Score or TokenKind.Value;
        return colon + 1 == word.Length && !mayBeEmpty ? default : (kind, colon + 1);
    }

    /// <summary>The keys of <see cref="TokenReader"/>, in any case.</summary>
    private static TokenKind? Key(ReadOnlySpan<byte> word) => (word.Length, word[0] | 0x20) switch
    {
        (3, 'd') => Is(word, "due"u8, TokenKind.Due),
        (4, 'd') => Is(word, "done"u8, TokenKind.Done),
        (4, 'f') => Is(word, "from"u8, TokenKind.From),
        (4, 'g') => Is(word, "goal"u8, TokenKind.Goal),
        (5, 'm') => Is(word, "moved"u8, TokenKind.Moved),
        (5, 's') => Is(word, "score"u8, TokenKind.Score),
        (5, 'v') => Is(word, "value"u8, TokenKind.Value),
        (7, 'd') => Is(word, "dropped"u8, TokenKind.Dropped),
        _ => null,
    };

    private static TokenKind? Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> key, TokenKind kind) => word.SequenceEqual(key) || Ascii.EqualsIgnoreCase(word, key) ? kind : null;

    private static bool IsSlug(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.Length > Slug.Longest || text[0] == '-' || text[^1] == '-')
            return false;
        foreach (byte letter in text)
        {
            if ((uint)(letter - 'a') > 25 && (uint)(letter - '0') > 9 && letter != '-')
                return false;
        }
        return true;
    }

    private static ItemRecord ReadSlowly(ReadOnlySpan<byte> rest, ItemState state, int number)
    {
        string line = Encoding.UTF8.GetString(rest);
        var all = new Span(0, line.Length);
        IReadOnlyList<ItemToken> tokens = TokenReader.Read(line, all, Comments(line));
        return ItemRecord.Of(state, EntryReader.TextWithout(line, all, tokens), tokens, number);
    }

    /// <summary>Comments hide their words; the line was checked to have whole ones only.</summary>
    private static List<Span> Comments(string line)
    {
        var comments = new List<Span>();
        for (int start = line.IndexOf("<!--", StringComparison.Ordinal); start >= 0;)
        {
            int end = line.IndexOf("-->", start + 4, StringComparison.Ordinal) + 3;
            comments.Add(new Span(start, end));
            start = line.IndexOf("<!--", end, StringComparison.Ordinal);
        }
        return comments;
    }
}
