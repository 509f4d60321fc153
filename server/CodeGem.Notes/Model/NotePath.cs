using System.Globalization;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>Paths inside a practice: names with <c>/</c> between them, counted from its root.</summary>
public static class NotePath
{
    public const string ClientFile = "client.md";

    /// <summary>At a practice's root, and what makes it one.</summary>
    public const string SettingsFile = "practice.yaml";

    /// <summary>At a practice's root: the coach's own templates.</summary>
    public const string TemplateFolder = "templates";

    /// <summary>Whether a path is that of a template, as far as paths tell.</summary>
    public static bool IsTemplate(string path) => Folder(path) == TemplateFolder && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a template is called: its file's name without the ending.</summary>
    public static string TemplateName(string path) => FileName(path)[..^".md".Length];

    /// <summary>In a client's folder: what was made for the client.</summary>
    public const string SharedFolder = "out";

    public static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The folder a path is in; empty at the root.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    public static string Combine(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    /// <summary>The client's folder whose <see cref="SharedFolder"/> a path lies in, however deep; null when it lies in none.</summary>
    public static string? ClientOfShared(string path)
    {
        string[] names = path.Split('/');
        if (names.Length > 1 && names[0] == SharedFolder)
            return "";
        return names.Length > 3 && PracticeSnapshot.ClientParents.Contains(names[0]) && names[2] == SharedFolder ? Combine(names[0], names[1]) : null;
    }

    /// <summary>What a session's file name says: its date, and which of the day's sessions it is.</summary>
    public static (LocalDate Date, int Sequence)? SessionName(string path)
    {
        string name = FileName(path);
        if (!name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.Length < 13 || FrontMatterValues.Date(name[..10]) is not { } date)
            return null;
        string rest = name[10..^3];
        if (rest.Length == 0)
            return (date, 1);
        return rest[0] == '-' && int.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int sequence) && sequence > 1
            ? (date, sequence)
            : null;
    }

    public static string SessionFile(LocalDate date, int sequence = 1) =>
        sequence == 1 ? FrontMatterValues.Text(date) + ".md" : string.Create(CultureInfo.InvariantCulture, $"{FrontMatterValues.Text(date)}-{sequence}.md");
}
