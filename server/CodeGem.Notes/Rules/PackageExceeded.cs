using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>A session that the package no longer holds.</summary>
public sealed class PackageExceeded() : PackageRule("package-exceeded")
{
    protected override string? Say(NoteContext context, ClientProfile client, SessionRecord session, int place, int taken) =>
        client.PackageSessions is { } size && place > size ? Messages.Of("rule.package-exceeded", client.Package, place, size) : null;
}
