using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>The last session of a package: the moment to talk about going on, where the work does.</summary>
public sealed class PackageLast() : PackageRule("package-last")
{
    protected override string? Say(NoteContext context, ClientProfile client, SessionRecord session, int place, int taken)
    {
        bool isOver = client.Status == "ended" || context.Session is { Kind: "closing" } or { IsLast: true };
        return place == client.PackageSessions && place == taken && !isOver ? Messages.Of("rule.package-last", client.Package, place) : null;
    }
}
