using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>The coach logs hours for a credential, and the client was never asked whether their name may stand in the log.</summary>
public sealed class ConsentMissing() : ClientRule("consent-missing", Severity.Information)
{
    protected override IEnumerable<Finding> Check(NoteContext context, ClientProfile client)
    {
        bool isLogged = context.Practice.Settings.Credential is not null && client.Kind != "report" && context.Folder.Sessions.Count > 0;
        if (isLogged && client.LogConsent is null && context.Note.FrontMatter.Find("name") is { } name)
            yield return Found(name.ValueSpan, Messages.Of("rule.consent-missing"));
    }
}
