using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;

namespace CodeGem.Notes.Features;

/// <summary>Templates as files of the practice, and what their variables stand for where the cursor is.</summary>
internal static class TemplateFiles
{
    public static bool IsTemplate(NoteContext context) =>
        !context.Practice.IsLoose && NotePath.IsTemplate(context.Path);

    /// <summary>For showing, not for writing. In a note its own values; in a template those of the client who came last, as an example.</summary>
    public static TemplateValues ValuesFor(NoteContext context)
    {
        bool isExample = context.Note.Kind == NoteKind.None;
        ClientFolder folder = isExample ? Example(context.Practice) ?? context.Folder : context.Folder;
        SessionRecord? record = isExample ? folder.Sessions.LastOrDefault() : context.Record;
        SessionRecord? last = record is null ? folder.Sessions.LastOrDefault() : folder.Before(record);
        return new SessionDraft
        {
            Folder = folder,
            Practice = context.Practice,
            Date = record?.Date ?? context.Anchor,
            Template = TemplateLibrary.BuiltIn.ForKind(record?.Session.Kind ?? "regular"),
            ClientId = record?.Session.Client ?? folder.Id,
            Last = last,
            Start = record?.Session.Start,
            Mode = record?.Session.Mode,
        }.Values() with
        {
            SessionTopic = record?.Session.Topic,
            ClientGoals = folder.Goals.Where(g => g.IsActive).Select(g => $"{g.Id} {g.Title}").ToList(),
            LastTakeaways = last?.Takeaways ?? [],
        };
    }

    private static ClientFolder? Example(PracticeSnapshot practice) =>
        practice.Clients.Values.Where(c => c.Sessions.Count > 0).MaxBy(c => c.Sessions[^1].Date);
}
