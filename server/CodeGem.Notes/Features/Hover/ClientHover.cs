using CodeGem.Notes.Dates;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>A client in a few lines: who it is, the goals, the sessions, what was taken away last.</summary>
internal static class ClientHover
{
    private const int MostPoints = 4;

    public static NoteHover? Of(NoteContext context, string id, Span span, NoteLookup? lookup)
    {
        ClientFolder? client = context.Folder.Id == id ? context.Folder : context.Practice.FindClient(id);
        if (client?.Profile is not { } profile)
            return null;
        var text = new HoverText().Title(profile.Name ?? client.Id);
        AddBackground(client, text, lookup);
        foreach (Goal goal in client.Goals.Where(g => g.IsActive))
            text.Line("hover.goal", goal.Id, goal.Title);
        AddSessions(context, client, text);
        if (client.Sessions.LastOrDefault(s => s.Takeaways.Count > 0 && s.Date < context.Anchor) is not { } last)
            return text.At(span);
        text.Line("hover.takeaways", DateLabel.Short(last.Date, context.Calendar.Today));
        foreach (string takeaway in last.Takeaways.Take(MostPoints))
            text.Point(takeaway);
        return text.At(span);
    }

    private static void AddBackground(ClientFolder client, HoverText text, NoteLookup? lookup)
    {
        if (lookup?.Invoke(client.ClientNote) is not { } note)
            return;
        foreach (SectionPoint point in SectionPoints.Read(note, SectionKind.Background).Take(MostPoints))
            text.Point(point.Text);
    }

    private static void AddSessions(NoteContext context, ClientFolder client, HoverText text)
    {
        int held = client.Sessions.Count(s => s.Status == SessionStatus.Done);
        if (client.Sessions.FirstOrDefault(s => s.IsPlanned && s.Date >= context.Calendar.Today) is { } next)
            text.Line("hover.sessions-and-next", held, DateLabel.Of(next.Date, context.Calendar));
        else
            text.Line("hover.sessions", held);
        if (PackageCount.Of(client, context.Practice.Settings) is { } package)
            text.Line("hover.package", package.Package, package.Used, package.Booked, package.Free);
    }
}
