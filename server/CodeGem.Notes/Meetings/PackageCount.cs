using System.Text;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Meetings;

/// <summary>How much of a client's present package is used: computed from the sessions, never stored.</summary>
/// <param name="Size">Sessions bought.</param>
/// <param name="Used">Held, and missed ones as the practice counts them.</param>
/// <param name="Booked">Planned.</param>
public sealed record PackageCount(string Package, int Size, int Used, int Booked)
{
    /// <summary>Neither used nor booked; negative when more was given than bought.</summary>
    public int Free => Size - Used - Booked;

    /// <summary>Null when the client has no package.</summary>
    public static PackageCount? Of(ClientFolder folder, PracticeSettings settings)
    {
        if (folder.Profile is not { Package: { } package, PackageSessions: { } size })
            return null;
        List<SessionRecord> sessions = Of(folder, package).ToList();
        return new PackageCount(package, size, sessions.Count(s => IsUsed(s, settings)), sessions.Count(s => s.IsPlanned));
    }

    /// <summary>The sessions that a package was or will be used up by, in order.</summary>
    public static IEnumerable<SessionRecord> Taken(ClientFolder folder, string package, PracticeSettings settings) =>
        Of(folder, package).Where(s => s.IsPlanned || IsUsed(s, settings));

    /// <summary>The sessions that name a package, whatever became of them.</summary>
    public static IEnumerable<SessionRecord> Of(ClientFolder folder, string package)
    {
        byte[] name = Encoding.UTF8.GetBytes(package);
        return name.Length == 0 ? [] : folder.Sessions.Where(s => s.Package.SequenceEqual(name));
    }

    private static bool IsUsed(SessionRecord session, PracticeSettings settings) => session.Status switch
    {
        SessionStatus.Done => true,
        SessionStatus.NoShow => settings.NoShowCounts,
        SessionStatus.LateCancel => settings.LateCancelCounts,
        _ => false,
    };
}
