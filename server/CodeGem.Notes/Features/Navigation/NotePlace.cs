using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>A stretch of a note, by its path from the practice's root.</summary>
public sealed record NotePlace(string Path, Span Span);

/// <summary>Text that leads to another file (LSP 3.17, <c>DocumentLink</c>).</summary>
/// <param name="Path">From the practice's root; never outside it.</param>
/// <param name="Fragment">A heading in it, as the link says; null for the file.</param>
public sealed record NoteLink(Span Span, string Path, string? Fragment, string Tooltip);
