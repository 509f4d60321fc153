namespace CodeGem.Notes.Features;

/// <summary>Text inside a snippet (LSP 3.17, "Snippet Syntax").</summary>
internal static class SnippetTexts
{
    /// <summary>Text that stands for itself: what the grammar gives a meaning is escaped.</summary>
    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("$", "\\$", StringComparison.Ordinal)
        .Replace("}", "\\}", StringComparison.Ordinal);
}
