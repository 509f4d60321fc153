using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Tests.Templates;

public class SectionTablesTest
{
    [Theory]
    [InlineData("en/sections.txt", 14)]
    [InlineData("en/client-sections.txt", 6)]
    public void A_heading_means_one_section(string table, int sections)
    {
        List<string[]> lines = Lines(table).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.Equal(sections, lines.Count);
        Assert.All(lines, columns => Assert.Equal(5, columns.Length));
        Assert.All(lines, columns => Assert.Contains(columns[2], (string[])["yes", "no", "ask", "counts", "agenda", "never"]));
        Assert.All(lines, columns => Assert.Contains(columns[3], (string[])["no", "anew", "agenda", "open-items", "goals", "last-time"]));
        List<string> headings = lines.SelectMany(columns => columns[4].Split(';').Prepend(columns[1])).Select(h => SectionNames.Normal(h.Trim())).ToList();
        Assert.Equal([], headings.GroupBy(h => h).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.DoesNotContain("", headings);
    }

    [Theory]
    [InlineData("Action Items:", "Action items")]
    [InlineData("NEXT STEPS", "Action items")]
    [InlineData("To-dos", "Action items")]
    [InlineData("Homework", "Action items")]
    [InlineData("Summary", "Key takeaways")]
    [InlineData("Takeaways", "Key takeaways")]
    [InlineData("Parking lot", "Next time")]
    [InlineData("Coach's notes", "Private notes")]
    [InlineData("Do not share", "Private notes")]
    [InlineData("Supervision", "Coach reflection")]
    public void Coaches_words_are_understood(string heading, string section) =>
        Assert.Equal(section, SectionNames.Of(SectionNames.Find(heading, CodeGem.Notes.Model.NoteKind.Session)!.Value).Heading);

    private static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(typeof(SectionNames).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();
    }
}
