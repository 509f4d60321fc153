using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Scanning;

/// <summary>
/// Reads front matter that consists of plain <c>key: value</c> lines, each key once. Anything else of YAML (lists, folded lines, comments
/// behind values, escapes) is handed to <see cref="FrontMatterReader"/>; only where the block ends is always found here.
/// </summary>
internal ref struct FrontMatterScanner(ReadOnlySpan<byte> bytes, int start, NoteLines lines)
{
    private const int LongestBlock = 16_384, MostKeys = 64;

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private SessionHead head;

    /// <summary>What was read; see <see cref="IsSession"/>.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ref readonly SessionHead Session => ref head;

    public bool IsSession { get; private set; }

    /// <summary>The line the note begins on, after the closing fence; past the last one when nothing follows.</summary>
    public int BodyLine { get; private set; }

    /// <summary>False when even the end of the block is not certain.</summary>
    public bool Scan()
    {
        if (IsFence(lines.Line(bytes, 0)[start..], closing: false) is not { } isOpened)
            return false;
        if (!isOpened)
            return true;
        for (int line = 1; line < lines.Count && lines.Start(line) < LongestBlock; line++)
        {
            if (IsFence(lines.Line(bytes, line), closing: true) is not { } isClosed)
                return false;
            if (!isClosed)
                continue;
            BodyLine = line + 1;
            if (lines.Start(line) > FrontMatterReader.MostBrackets || !ScanKeys(line))
                ReadKeys();
            return true;
        }
        return false;
    }

    /// <summary>Null when it depends on what counts as a space.</summary>
    private static bool? IsFence(ReadOnlySpan<byte> line, bool closing)
    {
        if (!line.StartsWith("---"u8) && !(closing && line.StartsWith("..."u8)))
            return false;
        int other = line[3..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return other < 0 ? true : line[3 + other] is >= 0x80 or < 0x20 ? null : false;
    }

    private void ReadKeys()
    {
        var source = new SourceText(Encoding.UTF8.GetString(bytes[..lines.End(BodyLine - 1)]));
        FrontMatter read = FrontMatterReader.Read(source);
        IsSession = FrontMatterReader.DeclaredKind(source, read) == NoteKind.Session;
        head = SessionHead.Of(read.Session, read.IsBroken);
    }

    private bool ScanKeys(int fence)
    {
        Span<(int Start, int Length)> keys = stackalloc (int, int)[MostKeys];
        int count = 0;
        for (int number = 1; number < fence; number++)
        {
            ReadOnlySpan<byte> line = lines.Line(bytes, number);
            if (line.IndexOfAnyExcept((byte)' ') < 0 || line[0] == '#')
                continue;
            int colon = line.IndexOf((byte)':');
            if (colon <= 0 || count == MostKeys || !IsKey(line[..colon]) || Value(line[(colon + 1)..], lines.HasHigh) is not { Start: >= 0 } value)
                return false;
            ReadOnlySpan<byte> key = line[..colon];
            foreach ((int start, int length) in keys[..count])
            {
                if (length == colon && bytes[start] == key[0] && bytes.Slice(start, length).SequenceEqual(key))
                    return false;
            }
            keys[count++] = (lines.Start(number), colon);
            if (!Take(key, line.Slice(colon + 1 + value.Start, value.Length)))
                return false;
        }
        return true;
    }

    private static bool IsKey(ReadOnlySpan<byte> key) =>
        key.Length <= 64 && char.IsAsciiLetter((char)key[0]) && key.IndexOfAnyExcept(KeyBytes) < 0;

    private static readonly System.Buffers.SearchValues<byte> KeyBytes =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"u8);

    /// <summary>The place of a value behind the colon; a start below zero when it is none that is certain.</summary>
    private static (int Start, int Length) Value(ReadOnlySpan<byte> rest, bool hasHigh)
    {
        (int, int) unsure = (-1, 0);
        int first = rest.IndexOfAnyExcept((byte)' ');
        if (first < 0)
            return (0, 0);
        if (first == 0 || rest.Contains((byte)'\t') || hasHigh && ScanText.HasOddSpace(rest))
            return unsure;
        ReadOnlySpan<byte> value = ScanText.TrimEnd(rest[first..]);
        if (value[0] is (byte)'"' or (byte)'\'')
        {
            byte quote = value[0];
            bool isPlain = value.Length >= 2 && value[^1] == quote && value[1..^1].IndexOfAny(quote, (byte)'\\') < 0;
            if (!isPlain)
                return unsure;
            ReadOnlySpan<byte> inside = value[1..^1];
            int skipped = inside.Length - inside.TrimStart((byte)' ').Length;
            return (first + 1 + skipped, inside.Trim((byte)' ').Length);
        }
        bool isWord = char.IsAsciiLetterOrDigit((char)value[0]) || value[0] >= 0x80 || value[0] is (byte)'(' or (byte)'/' or (byte)'_' or (byte)'+';
        bool isOpen = value.IndexOf(": "u8) >= 0 || value.IndexOf(" #"u8) >= 0 || value[^1] == ':';
        return isWord && !isOpen ? (first, value.Length) : unsure;
    }

    /// <summary>False for what is a list.</summary>
    private bool Take(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        switch (key.Length)
        {
            case 3 when key.SequenceEqual("log"u8): head.Log = FieldValues.Bool(value); break;
            case 4 when key.SequenceEqual("type"u8): IsSession = value.SequenceEqual("session"u8); break;
            case 4 when key.SequenceEqual("date"u8): head.Date = PackedDate.Read(value); break;
            case 4 when key.SequenceEqual("kind"u8): head.Kind = value; break;
            case 4 when key.SequenceEqual("mode"u8): head.Mode = value; break;
            case 4 when key.SequenceEqual("next"u8):
                head.Next = PackedDate.Read(value);
                head.IsLast = value.SequenceEqual("none"u8);
                break;
            case 5 when key.SequenceEqual("start"u8): head.Start = FieldValues.Time(value); break;
            case 5 when key.SequenceEqual("topic"u8): head.Topic = value; break;
            case 6 when key.SequenceEqual("client"u8): head.Client = value; break;
            case 6 when key.SequenceEqual("status"u8): head.Status = FieldValues.Status(value); break;
            case 7 when key.SequenceEqual("outcome"u8): head.Outcome = value; break;
            case 7 when key.SequenceEqual("billing"u8): head.Billing = value; break;
            case 7 when key.SequenceEqual("package"u8): head.Package = value; break;
            case 8 when key.SequenceEqual("duration"u8): head.Duration = FieldValues.Minutes(value); break;
            case 8 when key.SequenceEqual("finished"u8): head.Finished = value; break;
            case 8 when key.SequenceEqual("followup"u8): head.FollowUp = PackedDate.Read(value); break;
            case 8 when key.SequenceEqual("template"u8): head.Template = value; break;
            case 8 when key.SequenceEqual("attended"u8): return value.IsEmpty;
            case 10 when key.SequenceEqual("next_start"u8): head.NextStart = FieldValues.Time(value); break;
        }
        return true;
    }
}
