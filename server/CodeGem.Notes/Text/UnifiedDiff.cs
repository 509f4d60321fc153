using System.Globalization;
using System.Text;

namespace CodeGem.Notes.Text;

/// <summary>
/// Changes to files in the form of <c>git diff</c>. Edits are known by their places, so nothing is compared or guessed: the lines that edits
/// touch are the lines that are shown, with three lines around them. A line ends at LF; a CR before it belongs to the line.
/// </summary>
public static class UnifiedDiff
{
    private const int Around = 3;

    public static string OfNew(string path, string text) => Header(path, path) + "new file mode 100644\n"
        + (text.Length == 0 ? "" : $"--- /dev/null\n+++ {Named("b/", path)}\n{Hunks([], [new Change(0, [], Lines(text))])}");

    public static string OfDeleted(string path, string text) => Header(path, path) + "deleted file mode 100644\n"
        + (text.Length == 0 ? "" : $"--- {Named("a/", path)}\n+++ /dev/null\n{Hunks(Lines(text), [new Change(0, Lines(text), [])])}");

    public static string OfRename(string path, string newPath) =>
        $"{Header(path, newPath)}similarity index 100%\nrename from {Quoted(path)}\nrename to {Quoted(newPath)}\n";

    /// <summary>Empty when the edits change nothing.</summary>
    public static string OfEdits(string path, string before, IReadOnlyList<Edit> edits)
    {
        IReadOnlyList<string> lines = Lines(before);
        IReadOnlyList<Change> changes = Changes(before, lines, Edits.InOrder(edits));
        return changes.Count == 0 ? "" : $"{Header(path, path)}--- {Named("a/", path)}\n+++ {Named("b/", path)}\n{Hunks(lines, changes)}";
    }

    /// <param name="First">The line, counted from zero, that the change begins at.</param>
    private sealed record Change(int First, IReadOnlyList<string> Removed, IReadOnlyList<string> Added)
    {
        public int End => First + Removed.Count;

        /// <summary>The same without what is equal on both sides at either end; null when nothing else is left.</summary>
        public Change? Trimmed()
        {
            int head = 0, tail = 0, most = Math.Min(Removed.Count, Added.Count);
            while (head < most && Removed[head] == Added[head])
                head++;
            while (tail < most - head && Removed[^(tail + 1)] == Added[^(tail + 1)])
                tail++;
            var left = new Change(First + head, [.. Removed.Skip(head).SkipLast(tail)], [.. Added.Skip(head).SkipLast(tail)]);
            return left.Removed.Count + left.Added.Count > 0 ? left : null;
        }
    }

    private static List<Change> Changes(string before, IReadOnlyList<string> lines, IReadOnlyList<Edit> edits)
    {
        int[] starts = Starts(lines);
        int LineOf(int offset) => LineAt(starts, lines, offset);
        var changes = new List<Change>();
        for (int next = 0; next < edits.Count;)
        {
            int first = LineOf(edits[next].Span.Start), last = first;
            var here = new List<Edit>();
            for (; next < edits.Count && LineOf(edits[next].Span.Start) <= last; next++)
            {
                last = Math.Max(last, LineOf(edits[next].Span.End));
                here.Add(edits[next] with { Span = edits[next].Span.Shift(-starts[first]) });
            }
            int end = Math.Min(last + 1, lines.Count);
            string after = Edits.Apply(before[starts[first]..starts[end]], here);
            if (new Change(first, [.. lines.Skip(first).Take(end - first)], Lines(after)).Trimmed() is { } change)
                changes.Add(change);
        }
        return changes;
    }

    private static string Hunks(IReadOnlyList<string> lines, IReadOnlyList<Change> changes)
    {
        var text = new StringBuilder();
        int shift = 0;
        for (int next = 0; next < changes.Count;)
        {
            int first = next;
            for (next++; next < changes.Count && changes[next].First - changes[next - 1].End <= 2 * Around; next++) { }
            var together = changes.Skip(first).Take(next - first).ToList();
            shift += Hunk(text, lines, together, shift);
        }
        return text.ToString();
    }

    /// <returns>How many lines the file has more after it.</returns>
    private static int Hunk(StringBuilder text, IReadOnlyList<string> lines, List<Change> changes, int shift)
    {
        int start = Math.Max(0, changes[0].First - Around), end = Math.Min(lines.Count, changes[^1].End + Around);
        int grown = changes.Sum(c => c.Added.Count - c.Removed.Count);
        text.Append("@@ -").Append(Range(start, end - start)).Append(" +").Append(Range(start + shift, end - start + grown)).Append(" @@\n");
        int at = start;
        foreach (Change change in changes)
        {
            Add(text, ' ', lines.Skip(at).Take(change.First - at));
            Add(text, '-', change.Removed);
            Add(text, '+', change.Added);
            at = change.End;
        }
        Add(text, ' ', lines.Skip(at).Take(end - at));
        return grown;
    }

    private static void Add(StringBuilder text, char sign, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append(sign).Append(line);
            if (line[^1] != '\n')
                text.Append("\n\\ No newline at end of file\n");
        }
    }

    /// <summary>A stretch of no lines is named by the line before it.</summary>
    private static string Range(int first, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? first : first + 1)},{count}");

    /// <summary>Lines with their breaks.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..end]);
            at = end;
        }
        return lines;
    }

    /// <summary>Where each line begins, and the end of the text.</summary>
    private static int[] Starts(IReadOnlyList<string> lines)
    {
        var starts = new int[lines.Count + 1];
        for (int i = 0; i < lines.Count; i++)
            starts[i + 1] = starts[i] + lines[i].Length;
        return starts;
    }

    /// <summary>The line an offset is on; behind the last break there is one more. A last line without a break reaches to the text's end.</summary>
    private static int LineAt(int[] starts, IReadOnlyList<string> lines, int offset)
    {
        int found = Array.BinarySearch(starts, offset);
        int line = found >= 0 ? found : ~found - 1;
        return line == lines.Count && line > 0 && lines[^1][^1] != '\n' ? line - 1 : line;
    }

    private static string Header(string path, string newPath) => $"diff --git {Quoted("a/" + path)} {Quoted("b/" + newPath)}\n";

    /// <summary>A tab behind a name with a space in it tells readers where the name ends.</summary>
    private static string Named(string side, string path) => Quoted(side + path) + (path.Contains(' ', StringComparison.Ordinal) ? "\t" : "");

    /// <summary>As git writes names that could be misread.</summary>
    private static string Quoted(string path)
    {
        if (!path.Any(c => c is '"' or '\\' || char.IsControl(c)))
            return path;
        var quoted = new StringBuilder("\"");
        foreach (byte b in Encoding.UTF8.GetBytes(path))
        {
            if (b is (byte)'"' or (byte)'\\')
                quoted.Append('\\').Append((char)b);
            else if (b is < 0x20 or >= 0x7f)
                quoted.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0'));
            else
                quoted.Append((char)b);
        }
        return quoted.Append('"').ToString();
    }
}
