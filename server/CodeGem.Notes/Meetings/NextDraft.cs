using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>The next session as this one and the client foretell it.</summary>
internal static class NextDraft
{
    private static readonly string[] LooseKeys = ["name", "cadence", "timezone"];

    /// <param name="notes">Gets a sentence when the client's template is missing.</param>
    public static SessionDraft Of(NoteContext context, LocalDate to, NoteLookup lookup, List<string> notes)
    {
        Session session = context.Session;
        Template template = TemplateOf(context, notes);
        return new SessionDraft
        {
            Folder = context.Folder,
            Practice = context.Practice,
            Date = to,
            Template = template,
            ClientId = session.Client ?? context.Folder.Id,
            Last = context.Record,
            Lookup = lookup,
            Kind = template.Kind,
            Start = session.NextStart ?? session.Start,
            Mode = session.Mode,
            Billing = context.Folder.Profile?.Billing ?? session.Billing,
            Duration = context.Folder.Profile is null ? session.Duration : null,
            LooseKeys = LooseKeys.Select(key => (key, context.Note.FrontMatter.Get(key))).Where(k => k.Item2 is not null).Select(k => (k.key, k.Item2!)).ToList(),
        };
    }

    /// <summary>The client's template; else the one for the kind that follows; a missing one is said, and the kind's own used.</summary>
    private static Template TemplateOf(NoteContext context, List<string> notes)
    {
        TemplateLibrary library = TemplateLibrary.With(context.Practice.Templates.Select(t => (t.Key, t.Value)));
        Template ofKind = library.ForKind(KindAfter(context));
        if (context.Folder.Profile?.Template is not { } name)
            return ofKind;
        if (library.Find(name) is { } own)
            return own;
        notes.Add(Messages.Of("finish.template-missing", name, ofKind.Name));
        return ofKind;
    }

    /// <summary>An everyday kind repeats; after an intro, a review and the like the everyday session of this client follows.</summary>
    private static string KindAfter(NoteContext context) => context.Session.Kind switch
    {
        "one-on-one" or "group" or "skip-level" or "adhoc" => context.Session.Kind,
        _ => context.Folder.Profile?.Kind switch { "group" or "team" => "group", "report" => "one-on-one", _ => "regular" },
    };
}
