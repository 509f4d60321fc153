using CodeGem.Notes.Dates;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Tests.Hostile;

/// <summary>A date of the year 1 is a slip of the pen, one of the year 9999 means never; neither ends the server.</summary>
public sealed class CalendarEndsTest
{
    private static readonly string[] Ends =
        ["0000-01-01", "0000-12-31", "0001-01-01", "0001-01-02", "0001-12-31", "0002-01-01", "9990-12-31", "9997-12-31", "9998-12-31", "9999-01-01", "9999-12-01", "9999-12-25", "9999-12-30", "9999-12-31"];

    private static readonly string[] Cadences =
    [
        "weekly", "biweekly", "monthly", "quarterly", "every 3 months", "every 9999 weeks", "every 999999999 days", "monthly on the last friday", "every month on the 31st", "RRULE:FREQ=YEARLY;INTERVAL=9999",
        "RRULE:FREQ=DAILY;COUNT=2147483647", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "weekly until 9999-12-31", "every year", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    ];

    private static readonly LocalDate[] Todays = [new(1, 1, 1), new(2026, 11, 16), new(9999, 12, 30), LocalDate.MaxIsoValue];

    public static TheoryData<string> Dates => [.. Ends];

    [Theory]
    [MemberData(nameof(Dates))]
    public void Whatever_is_done_with_a_note_of_that_day_nothing_throws(string day)
    {
        string text = $"""
            ---
            type: session
            client: dana-okafor
            date: {day}
            start: "23:59"
            kind: regular
            status: planned
            next: {day}
            followup: {day}
            ---

            # Dana

            ## Action items

            - [ ] a @client due:{day} from:{day}
            - [ ] b due:next
            - [ ] c due:friday
            - [ ] d due:{day} goal:g1
            - [ ] e due:in 3 weeks
            - [>] f due:{day} moved:{day}
            - [x] g done:{day}
            - [ ] h by tomorrow
            - [ ] i due:{day[5..]}
            - [ ] j due:12-31

            ## Goal progress

            - goal:g1 score:6 value:8

            {day}
            """;
        foreach (LocalDate today in Todays)
        {
            foreach (string path in new[] { Everything.Path, $"clients/dana-okafor/{day}.md" })
                All($"{day} on {today}", Everything.ContextOf(text, today, path));
        }
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_client_and_a_practice_of_that_day_do_no_harm(string day)
    {
        foreach (LocalDate today in Todays)
        {
            string client = $"---\ntype: client\nid: dana-okafor\nname: Dana\nstatus: ended\nsince: {day}\nended: {day}\npaused_until: {day}\nretain_until: {day}\npackage: a\npackage_sessions: 1\npackage_from: {day}\npackage_until: {day}\nagreement_signed: {day}\nlog_consent: {day}\ncadence: monthly\n---\n\n## Goals\n\n### g1 a\n\n- Target: {day}\n- [ ] b due:{day}\n";
            All($"client of {day} on {today}", Everything.ContextOf(client, today, "clients/dana-okafor/client.md"));
            NoteContext context = Everything.ContextOf(Session("2026-11-16", day), today);
            PracticeSnapshot practice = (context.Practice with { Settings = PracticeSettings.Read($"coach: Ines\ntimezone: Europe/Lisbon\nholidays: [{day}]\ncredential: acc\ncredential_training_start: {day}\nretention_years: 9999\nworking_days: sunday\n") })
                .With("clients/dana-okafor/client.md", NoteReader.Read(client));
            All($"practice of {day} on {today}", new NoteContext(context.Note, context.Path, practice, practice.Settings.CalendarOf(today)));
        }
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Finishing_plans_or_refuses_with_a_sentence_and_loses_nothing(string day)
    {
        foreach (string cadence in Cadences)
        {
            foreach (LocalDate today in Todays)
            {
                string client = $"---\ntype: client\nid: dana-okafor\nname: Dana\nstatus: active\nsince: {day}\npaused_until: {day}\npackage_until: {day}\ncadence: {cadence}\n---\n";
                foreach (string next in new[] { "", day, "9999-12-31" })
                {
                    NoteContext context = Everything.ContextOf(Session(day, next), today, $"clients/dana-okafor/{day}.md");
                    context = new NoteContext(context.Note, context.Path, context.Practice.With("clients/dana-okafor/client.md", NoteReader.Read(client)), context.Calendar);
                    var choices = new FinishChoices { Now = today.AtMidnight() };
                    foreach (FinishChoices said in new[] { choices, choices with { Held = LocalDate.MaxIsoValue }, choices with { Next = LocalDate.MaxIsoValue }, choices with { Held = new LocalDate(1, 1, 1), NoNext = true } })
                    {
                        var plan = FinishMeeting.Plan(context, said, path => path == context.Path ? context.Note : null);
                        Assert.True(plan.Value is not null || plan.Refusal?.Message.Length > 10);
                        foreach (CodeGem.Notes.Effects.EditFile edit in plan.Value?.Plan.Steps.OfType<CodeGem.Notes.Effects.EditFile>() ?? [])
                            Assert.Equal(plan.Value!.Next is null ? 1 : 0, NoteReader.Read(edit.After).Actions.Count(i => i.IsOpen));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Labels_and_suggestions_are_given_for_any_two_days(string day)
    {
        LocalDate date = FrontMatterValues.Date(day)!.Value;
        foreach (LocalDate today in Todays)
        {
            var calendar = new Calendar(today) { Holidays = new HashSet<LocalDate> { date }, WorkingDays = new HashSet<IsoDayOfWeek>() };
            Assert.NotEmpty(DateLabel.Of(date, calendar));
            foreach (string typed in new[] { "", "n", "fri", "in 9999 years", "+99999999999d", "-1d", "next month", "31 dec", "eoy", "last friday of december", "in a fortnight", "yesterday" })
                _ = DueSuggestions.For(typed, new DateQuestion(date, calendar, date, today));
            foreach (string cadence in Cadences)
                _ = Cadence.Parse(cadence).Cadence?.Next(date, today);
            Assert.Equal(date, calendar.NextWorkingDay(date));
        }
    }

    private static string Session(string date, string next) =>
        $"---\ntype: session\nclient: dana-okafor\ndate: {date}\nkind: regular\nstatus: planned\nnext: {next}\n---\n\n## Action items\n\n- [ ] a due:next\n";

    private static void All(string what, NoteContext context)
    {
        Note note = context.Note;
        var places = Enumerable.Range(0, note.Source.LineCount).SelectMany(line => new[] { note.Source.LineStart(line), note.Source.LineSpan(line).End }).ToList();
        foreach ((string name, Func<object?> run) in Everything.With(context, places))
        {
            if (Record.Exception(() => run()) is { } failure)
                Assert.Fail($"{name}: {what}\n{failure}");
        }
    }
}
