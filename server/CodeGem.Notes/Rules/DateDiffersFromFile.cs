using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>The note says one day and its file's name another; histories are read by both.</summary>
public sealed class DateDiffersFromFile() : Rule("date-differs-from-file", Severity.Warning, Severity.Warning)
{
    public override IEnumerable<Finding> Check(NoteContext context)
    {
        if (context.Note.FrontMatter.IsBroken || context.Session.Date is not { } date || NotePath.SessionName(context.Path) is not { } name || name.Date == date)
            yield break;
        Span span = context.Note.FrontMatter.Find("date")!.ValueSpan;
        string message = Messages.Of("rule.date-differs-from-file", Label(context, date), NotePath.FileName(context.Path));
        yield return Found(span, message,
            new Fix(Messages.Of("fix.date-as-file", Label(context, name.Date)), [new Edit(span, FrontMatterValues.Text(name.Date))]),
            Fix.ByCommand(Messages.Of("fix.file-as-date", NotePath.SessionFile(date)), "codegem.moveSession", ("date", FrontMatterValues.Text(date))));
    }

    private static string Label(NoteContext context, LocalDate date) => DateLabel.Of(date, context.Calendar);
}
