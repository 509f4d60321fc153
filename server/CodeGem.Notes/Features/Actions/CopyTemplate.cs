using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>
/// Where front matter names one of our templates: a copy of it in the practice's own folder. A session that says no <c>template:</c> was
/// made from the one of its <c>kind:</c>.
/// </summary>
internal static class CopyTemplate
{
    public static IEnumerable<CodeActionOffer> Offer(NoteContext context, Span span)
    {
        FrontMatter front = context.Note.FrontMatter;
        bool isSession = context.Note.Kind == NoteKind.Session;
        FrontMatterEntry? named = front.Find("template") ?? (isSession ? front.Find("kind") : null);
        if (context.Practice.IsLoose || front.IsBroken || named?.Value is not { Length: > 0 } name || !IsOnLine(context.Note, named, span))
            yield break;
        if (TemplateLibrary.BuiltIn.Find(name) is { } ours && !TemplateCopy.IsThere(context.Practice, ours))
        {
            yield return CodeActionOffer.ByCommand(Messages.Of("action.copy-template", ours.Title), Commands.CopyTemplate, ("template", ours.Name)) with
            {
                Kind = ActionKinds.Insert,
            };
        }
    }

    private static bool IsOnLine(Note note, FrontMatterEntry entry, Span span) =>
        note.Source.LineOf(span.Start) == note.Source.LineOf(entry.ValueSpan.Start);
}
