using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>The day until which a former client's notes were to be kept has passed.</summary>
public sealed class RetentionDue() : ClientRule("retention-due", Severity.Information)
{
    protected override IEnumerable<Finding> Check(NoteContext context, ClientProfile client)
    {
        FrontMatter frontMatter = context.Note.FrontMatter;
        if (KeptUntil(context, client) is not { } until || until >= context.Calendar.Today)
            yield break;
        Span span = (frontMatter.Find(client.RetainUntil is null ? "ended" : "retain_until"))!.ValueSpan;
        yield return Found(span, Messages.Of("rule.retention-due", DateLabel.Of(until, context.Calendar)));
    }

    private static LocalDate? KeptUntil(NoteContext context, ClientProfile client)
    {
        if (client.RetainUntil is not null)
            return client.RetainUntil;
        bool isCounted = client is { Status: "ended", Ended: not null } && context.Practice.Settings.RetentionYears is >= 0 and < 1000;
        return isCounted && client.Ended!.Value.Year < 8_000 ? client.Ended.Value.PlusYears(context.Practice.Settings.RetentionYears!.Value) : null;
    }
}
