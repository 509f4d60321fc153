using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>A rule about where a session stands in the client's present package; shown at the session's <c>package</c>.</summary>
public abstract class PackageRule(string code) : Rule(code, Severity.Information, Severity.Warning)
{
    public sealed override IEnumerable<Finding> Check(NoteContext context)
    {
        ClientProfile? client = context.Folder.Profile;
        if (context.Note.FrontMatter.IsBroken || context.Session.Package is not { } package || client?.Package != package || context.Record is not { } session)
            yield break;
        int place = 0, taken = 0;
        foreach (SessionRecord other in PackageCount.Taken(context.Folder, package, context.Practice.Settings))
        {
            taken++;
            if (other.Path == session.Path)
                place = taken;
        }
        if (place > 0 && Say(context, client, session, place, taken) is { } message)
            yield return Found(context.Note.FrontMatter.Find("package")!.ValueSpan, message);
    }

    /// <param name="place">Which session of the package this is, from one.</param>
    /// <param name="taken">How many sessions are used or booked.</param>
    protected abstract string? Say(NoteContext context, ClientProfile client, SessionRecord session, int place, int taken);
}
