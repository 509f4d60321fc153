using System.Text;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Scanning;

/// <summary>
/// Walks a note's lines and knows of each which list item it belongs to, as CommonMark 0.31 has it, for as long as there is only one
/// answer. Keeps no tree: the columns at which the open items' text begins are all it takes.
/// </summary>
internal ref struct BodyScanner(
    ReadOnlySpan<byte> bytes, NoteLines lines, int bodyLine, SectionTitles titles, ItemScanner items, SessionPacker packer)
{
    private const int LongestLine = 10_000, FurthestIndent = 3;

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly bool hasAngle = lines.HasAngle;
    private OpenItems open;
    private OpenSections sections;
    private Before before;
    private int line;

    /// <summary>What the line before left open.</summary>
    private enum Before
    {
        /// <summary>Nothing: a blank line, a heading, a ruler, a comment, the start.</summary>
        Nothing,

        /// <summary>A paragraph, which the next line continues unless it is something else.</summary>
        Paragraph,

        /// <summary>A bullet with nothing behind it.</summary>
        EmptyBullet,

        /// <summary>A blank line behind such a bullet: the item is over.</summary>
        BlankBullet,
        Quote,
    }

    /// <summary>False when some line could be read in two ways.</summary>
    public bool Scan()
    {
        // Comments of Obsidian hide points, and reach over headings.
        if (lines.HasPercent && bytes.IndexOf("%%"u8) >= 0)
            return false;
        for (line = bodyLine; line < lines.Count; line++)
        {
            ReadOnlySpan<byte> text = lines.Line(bytes, line);
            if (text.Length > LongestLine || !Take(text))
                return false;
        }
        return true;
    }

    private bool Take(ReadOnlySpan<byte> whole)
    {
        // Most lines are empty, a bullet at the margin, or text at the margin; they need none of the questions below.
        if (whole.IsEmpty)
            return TakeBlank();
        if (LineShapes.IsPlainStart(whole[0]))
            return TakeText(ScanText.TrimEnd(whole), 0);
        if (whole.Length > 2 && whole[0] == '-' && whole[1] == ' ' && LineShapes.IsPlainStart(whole[2]))
            return TakeItem(ScanText.TrimEnd(whole[2..]), 0, 2, (byte)'-');
        return TakeOther(whole);
    }

    private bool TakeBlank()
    {
        before = before is Before.EmptyBullet or Before.BlankBullet ? Before.BlankBullet : Before.Nothing;
        return true;
    }

    private bool TakeOther(ReadOnlySpan<byte> whole)
    {
        int indent = ScanText.Blanks(whole);
        if (indent == whole.Length)
            return TakeBlank();
        ReadOnlySpan<byte> text = ScanText.TrimEnd(whole[indent..]);
        int column = LineShapes.Columns(whole[..indent]);
        if (LineShapes.HeadingLevel(text) is > 0 and var level)
            return column == 0 && TakeHeading(text, level);
        if (text[0] == '>')
            return column == 0 && TakeQuote(text);
        if (column == 0 && text.StartsWith("<!--"u8))
            return TakeComment(text);
        if (LineShapes.IsRuler(text) && (text.Length > 1 || text[0] == '='))
            return column == 0 && TakeRuler(text);
        if (LineShapes.HasManyMarks(text) || !open.SuitsTabs && whole[..indent].Contains((byte)'\t'))
            return false;
        return LineShapes.MarkLength(text) is > 0 and var mark ? TakeBullet(text, column, mark) : TakeText(text, column);
    }

    private bool TakeHeading(ReadOnlySpan<byte> text, int level)
    {
        ReadOnlySpan<byte> title = ScanText.TrimStart(text[level..]);
        if (title.Contains((byte)'#') || lines.HasHigh && ScanText.HasOddSpace(title))
            return false;
        End(Before.Nothing);
        sections.Open(level, level >= 2 ? titles.Find(title) : null);
        return true;
    }

    /// <summary>Nothing in a quote is an item or a point; which lines it goes on for is certain only while each has its mark.</summary>
    private bool TakeQuote(ReadOnlySpan<byte> text)
    {
        End(Before.Quote);
        return !LineShapes.HasManyMarks(text);
    }

    /// <summary>A comment that begins a line takes whole lines, to the one it ends on, and ends every list.</summary>
    private bool TakeComment(ReadOnlySpan<byte> text)
    {
        if (before == Before.Quote || text[4..].StartsWith(">"u8) || text[4..].StartsWith("->"u8))
            return false;
        while (text.IndexOf("-->"u8) < 0)
        {
            if (++line >= lines.Count)
                return false;
            text = lines.Line(bytes, line);
        }
        End(Before.Nothing);
        return true;
    }

    /// <summary>Dashes are a ruler, or make a heading of the text above them; equals signs can only do the latter.</summary>
    private bool TakeRuler(ReadOnlySpan<byte> text)
    {
        if (before != Before.Nothing || text[0] == '=' || text.Length < 3 || text.ContainsAny((byte)' ', (byte)'\t'))
            return false;
        End(Before.Nothing);
        return true;
    }

    private bool TakeBullet(ReadOnlySpan<byte> text, int column, int mark)
    {
        ReadOnlySpan<byte> content = text[mark..].TrimStart((byte)' ');
        int spaces = text.Length - mark - content.Length;
        bool isCertain = content.IsEmpty || spaces is >= 1 and <= 4 && LineShapes.IsRunningTextInItem(content);
        return isCertain && TakeItem(content, column, mark + Math.Max(1, spaces), text[mark - 1], isOne: mark == 2 && text[0] == '1');
    }

    /// <param name="width">From the mark to the text.</param>
    /// <param name="isOne">A number that is 1.</param>
    private bool TakeItem(ReadOnlySpan<byte> content, int column, int width, byte kind, bool isOne = false)
    {
        if (before == Before.BlankBullet && column > 0 || open.Close(column) > FurthestIndent || open.Count == OpenItems.MostDepth)
            return false;
        // A bullet may break into a paragraph; a number may when it is 1, and a bullet with nothing behind it never.
        bool mayInterrupt = !content.IsEmpty && (isOne || kind is (byte)'-' or (byte)'*' or (byte)'+') || open.Sibling == kind;
        if (before is Before.Paragraph or Before.Quote && !mayInterrupt)
            return false;
        bool isTop = open.Count == 0;
        open.Push(column + width, kind);
        before = content.IsEmpty ? Before.EmptyBullet : Before.Paragraph;
        return content.IsEmpty || TakeEntry(content, isTop);
    }

    /// <summary>What a list item says on its first line.</summary>
    private bool TakeEntry(ReadOnlySpan<byte> content, bool isTop)
    {
        if (ScanText.EndsInOddSpace(content) || hasAngle && !LineShapes.HasOnlyComments(content) || LineShapes.MayHoldManyTokens(content))
            return false;
        bool isTakeaway = isTop && sections.Kind == SectionKind.KeyTakeaways;
        if (content[0] != '[' || !ItemScanner.IsItem(content))
        {
            if (sections.Kind == SectionKind.GoalProgress)
                items.AddScore(content);
            return !isTakeaway || AddTakeaway(content);
        }
        if (!sections.IsAction)
            return true;
        ReadOnlySpan<byte> words = items.AddItem(content, line);
        return !isTakeaway || AddTakeaway(words);
    }

    private bool TakeText(ReadOnlySpan<byte> text, int column)
    {
        bool isCertain = before switch
        {
            Before.Paragraph => true,
            Before.Nothing => open.Close(column) <= FurthestIndent,
            Before.BlankBullet => column == 0 && open.Close(column) == 0,
            _ => false,
        };
        if (!isCertain || !LineShapes.IsRunningText(text) || ScanText.EndsInOddSpace(text) || hasAngle && !LineShapes.HasOnlyComments(text))
            return false;
        before = Before.Paragraph;
        return open.Count > 0 || sections.Kind != SectionKind.KeyTakeaways || !HasWord(UpToComment(text)) || AddTakeaway(text);
    }

    /// <summary>Whatever begins at the margin and is neither text nor a bullet ends every list.</summary>
    private void End(Before what)
    {
        open.Clear();
        before = what;
    }

    /// <summary>What stands before a comment, if that is anything; false where it is unclear where it ends.</summary>
    private bool AddTakeaway(ReadOnlySpan<byte> text)
    {
        text = ScanText.TrimEnd(UpToComment(text));
        if (text.IsEmpty)
            return true;
        packer.AddTakeaway(text);
        return !ScanText.EndsInOddSpace(text) && !ScanText.StartsInOddSpace(text);
    }

    private static ReadOnlySpan<byte> UpToComment(ReadOnlySpan<byte> text) => text.IndexOf("<!--"u8) is >= 0 and var at ? text[..at] : text;

    /// <summary>A line of dots or dashes says nothing.</summary>
    private static bool HasWord(ReadOnlySpan<byte> text)
    {
        foreach (byte letter in text)
        {
            if (char.IsAsciiLetterOrDigit((char)letter))
                return true;
        }
        return !Ascii.IsValid(text) && Encoding.UTF8.GetString(text).Any(char.IsLetterOrDigit);
    }
}
