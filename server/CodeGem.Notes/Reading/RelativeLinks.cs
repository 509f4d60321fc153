using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>A Markdown link of a note that leads to a file of the practice, or to a heading of the note itself.</summary>
/// <param name="Target">What stands between the round brackets.</param>
/// <param name="Path">From the practice's root; the note's own for a heading of it.</param>
/// <param name="Fragment">The heading, as the link says; null for the file.</param>
public sealed record RelativeLink(Span Target, string Path, string? Fragment);

/// <summary>Finds relative Markdown links. Addresses, absolute paths, and paths that leave the practice are none.</summary>
public static partial class RelativeLinks
{
    /// <param name="path">The note's own, from the practice's root.</param>
    public static IEnumerable<RelativeLink> Of(Note note, string path)
    {
        foreach (Match match in Target().Matches(note.Text))
        {
            Group target = match.Groups["target"];
            string text = Uri.UnescapeDataString(target.Value);
            int hash = text.IndexOf('#', StringComparison.Ordinal);
            string file = hash >= 0 ? text[..hash] : text;
            bool isElsewhere = file.Contains(':', StringComparison.Ordinal) || file.StartsWith('/') || note.IsOpaque(target.Index);
            if (isElsewhere || Resolve(path, file) is not { } resolved)
                continue;
            yield return new RelativeLink(new Span(target.Index, target.Index + target.Length), resolved, hash >= 0 ? text[(hash + 1)..] : null);
        }
    }

    /// <summary>A relative path from the practice's root; null when it leaves the practice.</summary>
    private static string? Resolve(string from, string relative)
    {
        if (relative.Length == 0)
            return from;
        var names = NotePath.Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (string name in relative.Replace('\\', '/').Split('/'))
        {
            if (name == ".." && names.Count == 0)
                return null;
            if (name == "..")
                names.RemoveAt(names.Count - 1);
            else if (name is not ("" or "."))
                names.Add(name);
        }
        return names.Count == 0 ? null : string.Join('/', names);
    }

    [GeneratedRegex(@"\]\(<?(?<target>[^()<>\s]{1,1000})>?(?:[ \t]+""[^""\r\n]{0,200}"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
