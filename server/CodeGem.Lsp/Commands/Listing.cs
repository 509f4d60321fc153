using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Commands;

/// <summary>Names as a sentence lists them: a practice has a thousand clients, and an error is one line.</summary>
internal static class Listing
{
    private const int Most = 20;

    public static string Of(IReadOnlyCollection<string> names)
    {
        string first = string.Join(", ", names.Take(Most));
        return names.Count > Most ? Messages.Of("command.names-and-more", first, names.Count - Most) : first;
    }
}
