using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;
using NodaTime;

namespace CodeGem.Lsp.Verbs;

/// <summary>
/// <c>codegem date</c>: the ISO date of each phrase, a line each; of every line of standard input where no phrase is given. A phrase that is
/// no date is an answer (<c>-</c>), not a failure.
/// </summary>
internal static class DateVerb
{
    public static Command Command()
    {
        var phrases = new Argument<string[]>("PHRASE") { Description = Messages.Of("verb-date-phrase"), Arity = ArgumentArity.ZeroOrMore };
        Option<string?> from = CommonOptions.Text("--from", "DATE", "verb-date-from");
        return new Command("date", Messages.Of("verb-date")) { phrases, from }
            .Does(asked => Run(asked, asked.Parsed.GetValue(phrases) ?? [], asked.Text(from)));
    }

    /// <summary>How days are read here: as the practice around the working folder says, where there is one. Only its practice.yaml is read.</summary>
    public static Calendar CalendarHere(LocalDate? today)
    {
        PracticeSettings settings = PracticeFinder.RootOf(Asked.WorkingFolder) is { } root && NoteFile.Read(Path.Combine(root, PracticeFinder.SettingsFile)) is { } file
            ? PracticeSettings.Read(file.Text)
            : PracticeSettings.Default;
        return settings.CalendarOf(Clock.Local(TimeProvider.System, settings.Zone, today).Date);
    }

    private static int Run(Asked asked, string[] phrases, string? from)
    {
        Calendar calendar = CalendarHere(asked.Today);
        LocalDate said = MeetingWork.ReadDate(from, new DateQuestion(calendar.Today, calendar)) ?? calendar.Today;
        // Words that were said on some day mean the same on any other, unless that other day is asked about too.
        var question = new DateQuestion(said, asked.Today is null ? calendar with { Today = said } : calendar);
        foreach (string phrase in phrases)
            asked.Terminal.Answers.WriteLine(DateLines.Answer(phrase.AsSpan().Trim(), question));
        if (phrases.Length == 0)
            AnsweredLines.Run(Console.OpenStandardInput(), asked.Terminal.Bytes, (answer, line) => DateLines.Append(answer, line, question));
        return CommandLine.Fine;
    }
}
