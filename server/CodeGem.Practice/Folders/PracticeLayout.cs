using CodeGem.Notes.Model;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>Which place of a practice a path names: the layout of folders, in one spot.</summary>
internal static class PracticeLayout
{
    public const string TemplateFolder = NotePath.TemplateFolder;

    /// <summary>Each folder in these is a client's.</summary>
    public static readonly IReadOnlyList<string> ClientParents = PracticeSnapshot.ClientParents;

    /// <summary>A Markdown file that is nobody's temporary or hidden one.</summary>
    public static bool IsNoteName(ReadOnlySpan<char> name) =>
        name.Length > 3 && name[0] != '.' && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file of ours, by its name alone.</summary>
    public static bool IsFileName(ReadOnlySpan<char> name) => IsNoteName(name) || name is PracticeFinder.SettingsFile or IgnoreRules.FileName;

    /// <summary>Whether a change of this path can change the practice.</summary>
    public static bool Counts(string path)
    {
        string[] names = path.Split('/');
        string last = names[^1];
        if (names.Length > 2 && ClientParents.Contains(names[0]) && names[2] == NotePath.SharedFolder)
            return IsClientName(names[1]) && !Temporary.IsTemporary(last);
        return names.Length switch
        {
            1 => IsFileName(last) || last == TemplateFolder || ClientParents.Contains(last),
            2 => names[0] == TemplateFolder ? IsFileName(last) : ClientParents.Contains(names[0]) && (IsClientName(last) || IsFileName(last)),
            3 => ClientParents.Contains(names[0]) && IsClientName(names[1]) && IsFileName(last),
            _ => false,
        };
    }

    /// <summary>Hidden folders hold other programs' things.</summary>
    public static bool IsClientName(ReadOnlySpan<char> name) => name.Length > 0 && name[0] != '.';

    /// <summary>The client's folder a path is, or lies directly in, or in its <c>out</c>; null when it is none of these.</summary>
    public static string? ClientFolderOf(string path)
    {
        string[] names = path.Split('/');
        bool isClients = (names.Length is 2 or 3 || names.Length > 3 && names[2] == NotePath.SharedFolder) && ClientParents.Contains(names[0]) && IsClientName(names[1]);
        return isClients ? NotePath.Combine(names[0], names[1]) : null;
    }
}
