using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>The goals under <c>## Goals</c> of client.md.</summary>
public static partial class GoalReader
{
    public static IReadOnlyList<Goal> Read(Note client)
    {
        var goals = new List<Goal>();
        foreach (Section section in client.Sections)
        {
            Match match = Heading().Match(section.Title);
            if (section.Kind == SectionKind.Goals && !section.IsNamed && match.Success)
                goals.Add(ReadGoal(client, section, match));
        }
        return goals;
    }

    private static Goal ReadGoal(Note client, Section section, Match heading)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var entries = client.Entries.Where(e => section.Content.Contains(e.Lines.Start)).ToList();
        foreach (ListEntry entry in entries.Where(e => e.Item is null && e.Section == section && !client.Comments.Cover(e.Content.Start)))
        {
            string line = Comments.OneLine(client.Source.Of(entry.Content));
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        string id = heading.Groups["id"].Value;
        int at = client.Text.IndexOf(id, section.Heading.Start, StringComparison.Ordinal);
        return new Goal(id, Comments.OneLine(heading.Groups["title"].Value), values.GetValueOrDefault("status", "active").ToLowerInvariant(),
            FrontMatterValues.Date(values.GetValueOrDefault("target")), values.GetValueOrDefault("measure"), values.GetValueOrDefault("start"),
            values.GetValueOrDefault("aim"), values.GetValueOrDefault("why"), entries.Where(e => e.Item is not null).Select(e => e.Item!).ToList(),
            section.Heading, new Span(at, at + id.Length), client.Source.LineOf(section.Heading.Start));
    }

    [GeneratedRegex(@"^(?<id>g[0-9]{1,3})\b[\s:.-]*(?<title>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
