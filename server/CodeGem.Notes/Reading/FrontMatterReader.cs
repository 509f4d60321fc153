using CodeGem.Notes.Model;
using CodeGem.Notes.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CodeGem.Notes.Reading;

/// <summary>
/// Reads front matter and <c>practice.yaml</c> with YamlDotNet's event parser, one level deep. Never throws: what cannot be read is a
/// problem, and what was read before it stays. Anchors, aliases and tags are refused (an alias can stand for a billion nodes), and so is
/// a block above <see cref="LongestBlock"/> or with more than <see cref="MostBrackets"/> brackets (the parser is quadratic in them).
/// </summary>
public static class FrontMatterReader
{
    public const int LongestBlock = 65_536;
    public const int MostBrackets = 1_000;

    /// <summary>Reads the block at the top of a note.</summary>
    public static FrontMatter Read(SourceText source)
    {
        string text = source.Text;
        int start = text.StartsWith('\uFEFF') ? 1 : 0;
        int firstLine = source.LineOf(start);
        if (!IsFence(source.Slice(source.LineSpan(firstLine))[(start - source.LineStart(firstLine))..], closing: false))
            return FrontMatter.None(start);

        for (int line = firstLine + 1; line < source.LineCount; line++)
        {
            Span span = source.LineSpan(line);
            if (span.Start - start > LongestBlock)
                break;
            if (!IsFence(source.Slice(span), closing: true))
                continue;
            var inside = new Span(source.LineStart(firstLine + 1), span.Start);
            (var entries, var problems) = ReadMapping(text, inside);
            return new FrontMatter(new Span(start, span.End), source.LineSpanWithBreak(line).End, entries, problems);
        }
        return Unclosed(source, start, firstLine);
    }

    /// <summary>Reads a whole file that is one flat mapping, as practice.yaml is.</summary>
    public static FrontMatter ReadFile(SourceText source)
    {
        int start = source.Text.StartsWith('\uFEFF') ? 1 : 0;
        (var entries, var problems) = ReadMapping(source.Text, new Span(start, source.Length));
        return new FrontMatter(new Span(start, source.Length), source.Length, entries, problems);
    }

    /// <summary>
    /// What the note says it is. Where the block is broken the <c>type:</c> line still speaks, so that the mistake is shown rather than the
    /// note falling silent.
    /// </summary>
    public static NoteKind DeclaredKind(SourceText source, FrontMatter frontMatter)
    {
        NoteKind kind = NoteKinds.Of(frontMatter.Get("type"));
        if (kind != NoteKind.None || !frontMatter.IsBroken)
            return kind;
        int last = source.LineOf(frontMatter.Span.End);
        for (int line = source.LineOf(frontMatter.Span.Start) + 1; line < last && kind == NoteKind.None; line++)
        {
            ReadOnlySpan<char> text = source.Slice(source.LineSpan(line));
            if (text.StartsWith("type:", StringComparison.Ordinal))
                kind = NoteKinds.Of(text[5..].Trim().Trim("\"'").ToString());
        }
        return kind;
    }

    private static bool IsFence(ReadOnlySpan<char> line, bool closing)
    {
        line = line.TrimEnd();
        return line.SequenceEqual("---") || (closing && line.SequenceEqual("..."));
    }

    /// <summary>
    /// A first line of dashes is a ruler in an ordinary Markdown file; it opens a block of ours only when <c>type:</c> says so before the
    /// first blank line. Whatever keys stand there are still read, so that help can be offered.
    /// </summary>
    private static FrontMatter Unclosed(SourceText source, int start, int firstLine)
    {
        int end = source.LineSpan(firstLine).End;
        int last = firstLine;
        while (last + 1 < source.LineCount && source.LineSpan(last + 1) is { IsEmpty: false } next && next.Start - start < LongestBlock
            && source.Text[next.Start] != '#')
        {
            last++;
        }
        if (last == firstLine)
            return FrontMatter.None(start);
        var inside = new Span(source.LineStart(firstLine + 1), source.LineSpan(last).End);
        (var entries, _) = ReadMapping(source.Text, inside);
        if (!entries.Any(e => e.Key == "type" && NoteKinds.Of(e.Value) != NoteKind.None))
            return FrontMatter.None(start);
        var problem = new FrontMatterProblem(new Span(start, end), "frontmatter-unclosed", "");
        return new FrontMatter(new Span(start, inside.End), inside.End, entries, [problem]);
    }

    private static (List<FrontMatterEntry>, List<FrontMatterProblem>) ReadMapping(string text, Span inside)
    {
        var entries = new List<FrontMatterEntry>();
        var problems = new List<FrontMatterProblem>();
        string block = text.Substring(inside.Start, inside.Length);
        if (block.Length > LongestBlock || block.AsSpan().Count('[') + block.AsSpan().Count('{') > MostBrackets)
        {
            problems.Add(new(inside, "frontmatter-too-large", ""));
            return (entries, problems);
        }
        try
        {
            new MappingReader(block, inside.Start, entries, problems).Read();
        }
        catch (YamlException error)
        {
            problems.Add(new(ErrorSpan(text, inside, error), "frontmatter-not-yaml", ""));
        }
        // YamlDotNet's scanner leaves these on some malformed input, where a YamlException would be expected.
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            problems.Add(new(inside, "frontmatter-not-yaml", ""));
        }
        problems.AddRange(Duplicates(entries));
        return (entries, problems);
    }

    private static Span ErrorSpan(string text, Span inside, YamlException error)
    {
        int start = Math.Clamp(inside.Start + (int)error.Start.Index, inside.Start, inside.End);
        // The scanner often notices a mistake at the start of the next line; the mistake is on the line before.
        while (start > inside.Start && (start == inside.End || text[start] is '\n' or '\r') && text[start - 1] is '\n' or '\r')
            start--;
        int lineStart = start;
        while (lineStart > inside.Start && text[lineStart - 1] is not ('\n' or '\r'))
            lineStart--;
        int end = start;
        while (end < inside.End && text[end] is not ('\n' or '\r'))
            end++;
        return new Span(lineStart, end);
    }

    private static IEnumerable<FrontMatterProblem> Duplicates(List<FrontMatterEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (FrontMatterEntry entry in entries)
        {
            if (!seen.Add(entry.Key))
                yield return new FrontMatterProblem(entry.KeySpan, "frontmatter-duplicate-key", entry.Key);
        }
    }

    /// <summary>Turns the parser's events into entries; a nested value is walked over with a counter, never with recursion.</summary>
    private sealed class MappingReader(string block, int shift, List<FrontMatterEntry> entries, List<FrontMatterProblem> problems)
    {
        private readonly Parser parser = new(new Scanner(new StringReader(block), skipComments: true));

        public void Read()
        {
            parser.MoveNext();
            parser.MoveNext();
            if (!parser.MoveNext() || parser.Current is not DocumentStart && parser.Current is not MappingStart)
            {
                if (parser.Current is not (null or StreamEnd))
                    NotAMapping();
                return;
            }
            if (parser.Current is DocumentStart)
                parser.MoveNext();
            if (parser.Current is Scalar { Value.Length: 0 })
                return;
            if (parser.Current is not MappingStart || Refused())
            {
                NotAMapping();
                return;
            }
            while (parser.MoveNext() && parser.Current is not MappingEnd)
            {
                if (!ReadEntry())
                    return;
            }
            // A second document, or text after the mapping, is reported by the parser itself.
            while (parser.MoveNext()) { }
        }

        private void NotAMapping() => problems.Add(new(new Span(shift, shift + block.TrimEnd().Length), "frontmatter-not-yaml", ""));

        private bool ReadEntry()
        {
            if (Refused())
                return false;
            if (parser.Current is not Scalar key)
            {
                NotAMapping();
                return false;
            }
            Span keySpan = SpanOf(key);
            parser.MoveNext();
            if (Refused())
                return false;
            switch (parser.Current)
            {
                case Scalar value:
                    Span valueSpan = ValueSpan(value, keySpan);
                    entries.Add(new(key.Value, keySpan, value.Value.Trim(), valueSpan, value.Style != ScalarStyle.Plain, null, false));
                    return true;
                case SequenceStart:
                    return ReadList(key.Value, keySpan);
                default:
                    return SkipNested(key.Value, keySpan);
            }
        }

        private bool ReadList(string key, Span keySpan)
        {
            int start = (int)parser.Current!.Start.Index + shift;
            var items = new List<FrontMatterItem>();
            while (parser.MoveNext() && parser.Current is not SequenceEnd)
            {
                if (Refused())
                    return false;
                if (parser.Current is not Scalar item)
                    return SkipNested(key, keySpan, depth: 2);
                items.Add(new(item.Value.Trim(), SpanOf(item)));
            }
            int end = Math.Max((int)parser.Current!.End.Index + shift, items.Count > 0 ? items[^1].Span.End : start);
            // The event that ends a list in brackets stands before its bracket.
            if (end - shift < block.Length && block[end - shift] == ']')
                end++;
            entries.Add(new(key, keySpan, "", new Span(start, end), false, items, false));
            return true;
        }

        private bool SkipNested(string key, Span keySpan, int depth = 1)
        {
            int start = (int)parser.Current!.Start.Index + shift;
            while (depth > 0 && parser.MoveNext())
            {
                if (Refused())
                    return false;
                depth += parser.Current.NestingIncrease;
            }
            int end = (int)(parser.Current?.End.Index ?? start - shift) + shift;
            entries.Add(new(key, keySpan, "", new Span(Math.Min(start, end), end), false, null, true));
            return true;
        }

        private bool Refused()
        {
            bool refused = parser.Current is AnchorAlias || parser.Current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false };
            if (refused)
                problems.Add(new(SpanOf(parser.Current!), "frontmatter-alias", ""));
            return refused;
        }

        private Span SpanOf(ParsingEvent read)
        {
            int start = Math.Clamp((int)read.Start.Index, 0, block.Length);
            int end = Math.Clamp((int)read.End.Index, start, block.Length);
            while (end > start && char.IsWhiteSpace(block[end - 1]))
                end--;
            return new Span(start + shift, end + shift);
        }

        /// <summary>An empty value has no place of its own in the events; it stands right after the colon and one space.</summary>
        private Span ValueSpan(Scalar value, Span keySpan)
        {
            Span span = SpanOf(value);
            if (!span.IsEmpty)
                return span;
            int at = keySpan.End - shift;
            while (at < block.Length && block[at] != ':')
                at++;
            at = Math.Min(at + 1, block.Length);
            if (at < block.Length && block[at] == ' ')
                at++;
            return Span.At(at + shift);
        }
    }
}
