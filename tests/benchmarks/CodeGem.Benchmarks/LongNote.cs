namespace CodeGem.Benchmarks;

/// <summary>A session note of 300 lines, to type in: the last of a synthetic client's, with more items and more prose than usual.</summary>
/// <param name="PlainLine">A line of prose.</param>
/// <param name="DueLine">A line that ends with <c>due:</c>, where a date is asked for.</param>
internal sealed record LongNote(string Path, string Text, int PlainLine, int DueLine, int DueCharacter)
{
    private const int Lines = 300;

    public static LongNote In(string root)
    {
        string path = Directory.EnumerateFiles(System.IO.Path.Combine(root, "clients", "client-0000")).Order(StringComparer.Ordinal).SkipLast(1).Last();
        string[] lines = File.ReadAllText(path).Split('\n');
        int items = Array.IndexOf(lines, "## Action items") + 2;
        string[] boxes = [.. lines[items..].TakeWhile(line => line.StartsWith("- [", StringComparison.Ordinal))];
        int notes = Array.IndexOf(lines, "## Notes") + 2;
        string[] prose = [.. lines[notes..].TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal))];
        const string asked = "- [ ] Ask for a date due:";
        int missing = Lines - lines.Length - 1;
        string[] more = [.. Enumerable.Range(0, missing).Select(n => n % 10 == 0 ? boxes[n / 10 % boxes.Length] : prose[n % prose.Length])];
        string[] all = [.. lines[..notes], .. more, .. lines[notes..items], asked, .. lines[items..]];
        return new LongNote(path, string.Join('\n', all), notes + 5, items + missing, asked.Length);
    }
}
