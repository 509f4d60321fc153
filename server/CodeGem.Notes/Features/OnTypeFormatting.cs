using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>
/// <c>[]</c> and a space at the start of a line or a bullet become an item's box (LSP 3.17, <c>textDocument/onTypeFormatting</c>). Only
/// inserts, so that the cursor stays behind what was typed in every editor.
/// </summary>
public static partial class OnTypeFormatting
{
    public const char Trigger = ' ';

    /// <param name="offset">Behind the character that was just typed.</param>
    public static IReadOnlyList<Edit> Edits(NoteContext context, int offset, char typed)
    {
        if (typed != Trigger || !context.Options.Enable || context.Note.Kind != NoteKind.Session)
            return [];
        var line = new TypedLine(context, Math.Clamp(offset, 0, context.Note.Text.Length), snippets: false);
        if (!line.IsRunningText || !line.MayHoldItems || Begun().Match(line.Before) is not { Success: true } match)
            return [];
        Group bullet = match.Groups["bullet"], inside = match.Groups["inside"];
        var edits = new List<Edit>();
        int box = line.Span.Start + match.Groups["box"].Index;
        if (!bullet.Success)
            edits.Add(Edit.Insert(box, "- "));
        else if (match.Groups["gap"].Length == 0)
            edits.Add(Edit.Insert(box, " "));
        if (inside.Length == 0)
            edits.Add(Edit.Insert(box + 1, " "));
        return edits;
    }

    [GeneratedRegex(@"^[ \t]*(?:(?<bullet>[-*+]|[0-9]{1,9}[.)])(?<gap>[ \t]*))?(?<box>\[(?<inside>[ xX]?)\]) $", RegexOptions.CultureInvariant)]
    private static partial Regex Begun();
}
