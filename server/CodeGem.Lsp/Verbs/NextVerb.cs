using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using NodaTime;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem next</c>: the next dates of a cadence, a line each; <c>-</c> when the series has ended.</summary>
internal static class NextVerb
{
    public static Command Command()
    {
        var cadence = new Argument<string[]>("CADENCE") { Description = Messages.Of("verb-next-cadence"), Arity = ArgumentArity.OneOrMore };
        var from = new Option<string>("--series-from") { HelpName = "DATE", Description = Messages.Of("verb-next-series-from"), Required = true };
        var after = new Option<string>("--after") { HelpName = "DATE", Description = Messages.Of("verb-next-after"), Required = true };
        var count = new Option<int>("--count") { HelpName = "N", Description = Messages.Of("verb-next-count"), DefaultValueFactory = _ => 1 };
        count.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.Count > 0 ? result.Tokens[0].Value : "1", out int number) || number < 1)
                result.AddError(Messages.Of("verb-next-count-wrong", result.Tokens[0].Value));
        });
        return new Command("next", Messages.Of("verb-next")) { cadence, from, after, count }.Does(asked => Run(
            asked, string.Join(' ', asked.Parsed.GetRequiredValue(cadence)), asked.Parsed.GetRequiredValue(from), asked.Parsed.GetRequiredValue(after),
            asked.Parsed.GetValue(count)));
    }

    private static int Run(Asked asked, string cadence, string from, string after, int count)
    {
        Calendar calendar = DateVerb.CalendarHere(asked.Today);
        var question = new DateQuestion(calendar.Today, calendar);
        CadenceReading reading = Cadence.Parse(cadence, calendar.WeekStart);
        if (!reading.IsRead)
            throw new WrongUse(reading.PartText.Length > 0
                ? Messages.Of("verb.cadence-part", cadence, reading.PartText)
                : Messages.Of("verb.cadence-unread", cadence));
        LocalDate start = DateOf(from, "--series-from", question), day = DateOf(after, "--after", question);
        for (int i = 0; i < count; i++)
        {
            if (reading.Cadence.Next(start, day) is not { } next)
            {
                asked.Terminal.Answers.WriteLine(DateLines.NoDate);
                break;
            }
            asked.Terminal.Answers.WriteLine(DateLines.Iso(next));
            day = next;
        }
        return CommandLine.Fine;
    }

    private static LocalDate DateOf(string words, string option, DateQuestion question) =>
        MeetingWork.ReadDate(words, question) ?? throw new WrongUse(Messages.Of("verb.date-missing", option));
}
