using CodeGem.Notes.Effects;
using CodeGem.Notes.Features;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Tests.Features;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Tests.Hostile;

/// <summary>All that is ever done with a note, by name; each part gives what it made, so that nothing is left undone.</summary>
internal static class Everything
{
    public const string Path = "clients/dana-okafor/2026-11-16.md";

    public static NoteContext ContextOf(string text, LocalDate? today = null, string path = Path)
    {
        Note note = NoteReader.Read(text);
        PracticeSnapshot practice = DanasPractice.Snapshot.With(path, note);
        return new NoteContext(note, path, practice, practice.Settings.CalendarOf(today ?? new LocalDate(2026, 11, 16)));
    }

    public static IEnumerable<(string Name, Func<object?> Do)> With(NoteContext context, IReadOnlyList<int> offsets)
    {
        Note note = context.Note;
        var whole = new Span(0, note.Text.Length);
        NoteLookup lookup = path => path == context.Path ? note : null;
        yield return ("reading", () => NoteReader.Read(note.Text));
        yield return ("remembering", () => SessionRecord.From(context.Path, note));
        yield return ("goals", () => GoalReader.Read(note));
        yield return ("rules", () => RuleSet.Check(context));
        yield return ("fixing all", () => RuleSet.FixAll(context));
        yield return ("outline", () => Outline.Of(context));
        yield return ("outline of items", () => Outline.Of(context, withHeadings: false));
        yield return ("folding", () => Folding.Of(note));
        yield return ("colours", () => SemanticTokens.Of(context));
        yield return ("lenses", () => Lenses.Of(context));
        yield return ("hints", () => Inlays.Of(context, whole));
        yield return ("links", () => Links.Of(context));
        yield return ("formatting", () => ItemFormatting.Edits(context, whole));
        yield return ("actions on all of it", () => CodeActions.Offer(context, whole, [""]));
        yield return ("template", () => TemplateText.Render(Template.Parse("hostile", note.Text), TemplateValues()));
        foreach (int offset in offsets)
        {
            yield return ("completion", () => Completion.Offer(context, offset, snippetsSupported: true, lookup));
            yield return ("hover", () => Hover.Of(context, offset, lookup));
            yield return ("actions", () => CodeActions.Offer(context, Span.At(offset)));
            yield return ("selection", () => SelectionRanges.At(note, offset));
            yield return ("typing a space", () => OnTypeFormatting.Edits(context, offset, ' '));
            yield return ("definition", () => Navigation.Definition(context, offset, lookup));
            yield return ("references", () => Navigation.References(context, offset, lookup));
            yield return ("highlights", () => Navigation.Highlights(context, offset));
            yield return ("rename", () => Renaming.To(context, offset, "g7", lookup));
        }
        yield return ("finishing", () => Finish(context, lookup));
        yield return ("finishing into it", () => FinishInto(note));
        yield return ("reopening", () => ReopenMeeting.Plan(context, lookup, new LocalDateTime(2026, 11, 16, 16, 4)));
        yield return ("a session after it", () => NewSession.Plan(context.Folder, context.Practice, context.Calendar, new NewSessionChoices { Date = new LocalDate(2026, 12, 24) }, lookup));
        yield return ("a session by its template", () => NewSession.Plan(context.Folder, context.Practice with { Templates = context.Practice.Templates.Add("own", note.Text) }, context.Calendar,
            new NewSessionChoices { Date = new LocalDate(2026, 12, 24), Template = "own" }, _ => null));
        yield return ("moving it", () => MoveSession.Plan(context, new MoveChoices(new LocalDate(2026, 12, 24), null), lookup));
        yield return ("preparing it", () => PrepareSession.Plan(context, lookup));
        yield return ("briefing", () => PrepareSession.Read(context, lookup).Value is { } briefing ? PrepareSession.Page(briefing, context.Calendar.Today) : null);
        yield return ("follow-up", () => FollowUp.Plan(context, lookup));
        yield return ("calendar", () => SessionCalendar.Of(context.Practice, context.Calendar, lookup));
        yield return ("log", () => CoachingLog.Of(context.Practice, context.Calendar.Today).ToCsv());
        yield return ("report", () => ReportOf(context, lookup));
        yield return ("practice settings", () => PracticeSettings.Read(note.Text));
        yield return ("rules of settings", () => RuleSet.CheckPractice(note.Source, context.Calendar));
    }

    /// <summary>Places worth asking at: the ends, the middle, just behind the front matter, and odd ones.</summary>
    public static IReadOnlyList<int> Places(Note note) =>
        new[] { 0, 1, note.FrontMatter.Body, note.FrontMatter.Body + 1, note.Text.Length / 3, note.Text.Length / 2, note.Text.Length - 1, note.Text.Length, note.Text.Length + 7, -1 }.Distinct().ToList();

    private static string ReportOf(NoteContext context, NoteLookup lookup)
    {
        PracticeReport report = PracticeReport.Of(context.Practice, context.Calendar, lookup);
        return ReportHtml.Write(report) + ReportMarkdown.Write(report);
    }

    private static object? Finish(NoteContext context, NoteLookup lookup)
    {
        var choices = new FinishChoices { Now = new LocalDateTime(2026, 11, 16, 16, 4), Next = new LocalDate(2026, 12, 24) };
        Outcome<FinishPlan> planned = FinishMeeting.Plan(context, choices, lookup);
        foreach (EditFile edit in planned.Value?.Plan.Steps.OfType<EditFile>() ?? [])
            _ = edit.After;
        return planned;
    }

    /// <summary>An ordinary session is finished while this one is the planned one that follows.</summary>
    private static object? FinishInto(Note next)
    {
        const string first = "clients/dana-okafor/2026-11-15.md", second = "clients/dana-okafor/2026-11-16.md";
        Note note = NoteReader.Read("---\ntype: session\nclient: dana-okafor\ndate: 2026-11-15\nkind: regular\nstatus: planned\n---\n\n## Key takeaways\n\n- a\n\n## Action items\n\n- [ ] b due:2026-11-20\n  - [ ] c\n");
        PracticeSnapshot practice = DanasPractice.Snapshot.With(first, note).With(second, next);
        var context = new NoteContext(note, first, practice, practice.Settings.CalendarOf(new LocalDate(2026, 11, 15)));
        Outcome<FinishPlan> planned = FinishMeeting.Plan(context, new FinishChoices { Now = new LocalDateTime(2026, 11, 15, 16, 4) }, path => path == second ? next : path == first ? note : null);
        foreach (EditFile edit in planned.Value?.Plan.Steps.OfType<EditFile>() ?? [])
            _ = edit.After;
        return planned;
    }

    private static TemplateValues TemplateValues() => new() { ClientName = "Dana {{client.name}} <b>", ClientId = "dana-okafor", SessionDate = new LocalDate(2026, 11, 16), SessionNumber = 3, SessionDuration = 60, SessionKind = "regular" };
}
