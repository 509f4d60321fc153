using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>The last session of a package: the moment to talk about going on.</summary>
public sealed class PackageLast() : PackageRule("package-last")
{
    protected override string? Say(NoteContext context, ClientProfile client, SessionRecord session, int place, int taken) =>
        place == client.PackageSessions && place == taken ? Messages.Of("rule.package-last", client.Package, place) : null;
}
