using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>
/// Whole notes for a file that holds nothing yet: the session templates with what is known filled in. In the practice's folder of
/// templates the templates themselves are offered, to start one's own from.
/// </summary>
internal static class SessionTemplateOffers
{
    /// <summary>True when a file holds nothing but white space.</summary>
    public static bool IsEmpty(Note note) => note.Source.Length < 10_000 && note.Text.AsSpan().Trim('\uFEFF').IsWhiteSpace();

    public static CompletionOffers Offer(TypedLine line, NoteLookup? lookup)
    {
        NoteContext context = line.Context;
        if (NotePath.FileName(context.Path) == NotePath.ClientFile && !context.Practice.IsLoose)
            return new CompletionOffers([ClientNote(line)], false);
        TemplateLibrary library = TemplateLibrary.With(context.Practice.Templates.Select(t => (t.Key, t.Value)));
        bool isTemplate = TemplateFiles.IsTemplate(context);
        string? likely = Likely(context.Folder, library);
        var last = LastSession.Before(context, DateOf(context), lookup);
        // Of nothing nothing can be made: the file that is empty here is itself among the practice's templates.
        var offers = library.All.Where(template => !isTemplate || !string.IsNullOrWhiteSpace(template.Source))
            .OrderByDescending(template => template.Name == likely)
            .Select(template => Offer(line, template.Name, template.Title, isTemplate ? template.Source : NewNote(context, template, last, lookup)) with
            {
                Documentation = MarkdownText.Escape(template.Description),
                IsLikely = template.Name == likely,
            }).ToList();
        return new CompletionOffers(offers, false);
    }

    private static CompletionOffer Offer(TypedLine line, string name, string title, string text)
    {
        SourceText source = line.Note.Source;
        int start = source.Text.StartsWith('\uFEFF') ? 1 : 0;
        var replace = new Span(Math.Max(start, line.Span.Start), line.Span.End);
        // Front matter counts only on the first line, so blank lines above must go; those below would be left over.
        IEnumerable<Edit> around = new[] { new Span(start, replace.Start), new Span(replace.End, source.Length) }
            .Where(span => span.Length > 0).Select(Edit.Delete);
        string typed = source.Of(new Span(replace.Start, Math.Max(replace.Start, line.Offset)));
        text = text.ReplaceLineEndings(source.NewLine);
        return new CompletionOffer(title, OfferKind.Template, replace, text)
        {
            SnippetText = line.HasSnippets && FirstPlace.In(text) is { } place
                ? $"{SnippetTexts.Escape(text[..place])}$0{SnippetTexts.Escape(text[place..])}"
                : null,
            Detail = name,
            FilterText = $"{typed}{name} {title}",
            AlsoEdits = around.ToList(),
        };
    }

    private static CompletionOffer ClientNote(TypedLine line)
    {
        NoteContext context = line.Context;
        bool isGroup = context.Path.StartsWith("groups/", StringComparison.Ordinal);
        var choices = new NewClientChoices(context.Folder.Id, null) { Kind = isGroup ? "group" : null };
        string text = NewClient.Text(ClientId(context.Folder), choices, context.Practice.Settings, context.Calendar.Today);
        return Offer(line, isGroup ? "group" : "client", Messages.Of("complete.client-note"), text);
    }

    private static string NewNote(NoteContext context, Template template, LastSession? last, NoteLookup? lookup)
    {
        LocalDate date = DateOf(context);
        var draft = new SessionDraft
        {
            Folder = context.Folder,
            Practice = context.Practice,
            Date = date,
            Template = template,
            ClientId = ClientId(context.Folder),
            Last = last?.Record,
            Lookup = lookup,
            Start = last?.Record.Session.NextStart ?? last?.Record.Session.Start,
            Mode = last?.Record.Session.Mode,
        };
        string text = draft.Compose("\n");
        return last?.CarryInto(text, date) ?? text;
    }

    private static LocalDate DateOf(NoteContext context) => NotePath.SessionName(context.Path)?.Date ?? context.Calendar.Today;

    private static string ClientId(ClientFolder folder) =>
        Slug.IsSlug(folder.Id) ? folder.Id : Slug.From(folder.Id) is { Length: > 0 } slug ? slug : Messages.Of("complete.client-unnamed");

    private static string? Likely(ClientFolder folder, TemplateLibrary library) =>
        (library.Find(folder.Profile?.Template ?? "") ?? library.ForKind(folder.Profile?.Kind switch
        {
            "group" or "team" => "group",
            "report" => "one-on-one",
            _ => "regular",
        })).Name;
}

/// <summary>The session before a new one, and what it leaves to it.</summary>
internal sealed class LastSession
{
    private readonly NextContent? content;

    private LastSession(SessionRecord record, NextContent? content) => (Record, this.content) = (record, content);

    public SessionRecord Record { get; }

    public static LastSession? Before(NoteContext context, LocalDate date, NoteLookup? lookup)
    {
        if (context.Folder.Sessions.LastOrDefault(s => s.Date < date && s.Path != context.Path) is not { } record)
            return null;
        // What a planned session holds goes on when it is finished, not before.
        if (record.IsPlanned || lookup?.Invoke(record.Path) is not { IsPlain: false, FrontMatter.IsBroken: false } note)
            return new LastSession(record, null);
        var last = new NoteContext(note, record.Path, context.Practice, context.Calendar, context.Options);
        return new LastSession(record, new NextContent(last, new CarriedItems(note, record.Date, withDoneBranches: false), lookup));
    }

    /// <summary>The new note's text with open items, agenda points, goals and takeaways in it; null when there is nothing to carry.</summary>
    public string? CarryInto(string text, LocalDate date) => content?.AddTo(NoteReader.Read(text), date)?.Text;
}
