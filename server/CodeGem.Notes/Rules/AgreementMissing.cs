using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>A second session is planned and no coaching agreement is signed.</summary>
public sealed class AgreementMissing() : ClientRule("agreement-missing", Severity.Information)
{
    protected override IEnumerable<Finding> Check(NoteContext context, ClientProfile client)
    {
        int sessions = context.Folder.Sessions.Count(s => s.Status != SessionStatus.Cancelled);
        // Who reports to the coach is not the coach's client.
        if (client.AgreementSigned is null && client.Kind != "report" && sessions >= 2 && context.Note.FrontMatter.Find("name") is { } name)
            yield return Found(name.ValueSpan, Messages.Of("rule.agreement-missing"));
    }
}
