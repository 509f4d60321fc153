using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>A session after the package's last day.</summary>
public sealed class PackageExpired() : PackageRule("package-expired")
{
    protected override string? Say(NoteContext context, ClientProfile client, SessionRecord session, int place, int taken) =>
        client.PackageUntil is { } until && session.Date > until
            ? Messages.Of("rule.package-expired", client.Package, DateLabel.Of(until, context.Calendar))
            : null;
}
