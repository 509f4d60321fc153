using CodeGem.Notes.Dates;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>Cadences give the dates of the table, are written back as what they are, and refuse the rest by name.</summary>
public class CadenceTests
{
    public static TheoryData<string, string, string> Rows() =>
        [.. Table.Lines("cadences.txt").Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_series_has_the_dates_of_the_table(string text, string start, string dates)
    {
        CadenceReading reading = Cadence.Parse(text);
        Assert.True(reading.IsRead, reading.PartText);
        bool goesOn = dates.EndsWith("...", StringComparison.Ordinal);
        string[] expected = dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(date => date != "...").ToArray();
        string[] found = [.. reading.Cadence.Occurrences(Table.Date(start)).Take(goesOn ? expected.Length : 100).Select(Table.Iso)];
        Assert.Equal(expected, found);
        LocalDate after = new(1990, 1, 1);
        foreach (string date in expected)
        {
            Assert.Equal(Table.Date(date), reading.Cadence.Next(Table.Date(start), after));
            after = Table.Date(date);
        }
        Assert.Equal(goesOn, reading.Cadence.Next(Table.Date(start), after) is not null);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_is_written_is_read_as_the_same_cadence(string text, string start, string dates)
    {
        Cadence cadence = Cadence.Parse(text).Cadence!;
        Assert.Equal(cadence, Cadence.Parse(cadence.ToPhrase()).Cadence);
        Assert.Equal(cadence.ToPhrase(), Cadence.Parse(cadence.ToPhrase()).Cadence!.ToPhrase());
        if (!cadence.IsNone && !cadence.Clamps)
            Assert.Equal(cadence, Cadence.Parse("RRULE:" + cadence.ToRrule(Table.Date(start))).Cadence);
        Assert.Equal(cadence.IsNone, dates.Length == 0 && cadence.Until is null);
    }

    [Theory]
    [InlineData("biweekly", "RRULE:FREQ=WEEKLY;INTERVAL=2")]
    [InlineData("every 2 weeks on tuesday", "RRULE:FREQ=WEEKLY;BYDAY=TU;INTERVAL=2")]
    [InlineData("monthly on the last friday", "RRULE:FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("every weekday", "RRULE:FREQ=WEEKLY;BYDAY=FR,TH,WE,TU,MO")]
    [InlineData("weekly until 2027-03-01", "RRULE:FREQ=WEEKLY;UNTIL=20270301")]
    [InlineData("every 2 weeks for 6 sessions", "FREQ=WEEKLY;COUNT=6;INTERVAL=2")]
    [InlineData("every month on the 31st", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;WKST=SU")]
    public void A_phrase_and_a_rule_give_one_object(string phrase, string rule) =>
        Assert.Equal(Cadence.Parse(phrase).Cadence, Cadence.Parse(rule).Cadence);

    [Theory]
    [InlineData("monthly", "RRULE:FREQ=MONTHLY")]
    [InlineData("weekly", "biweekly")]
    [InlineData("weekly", "weekly for 6 sessions")]
    [InlineData("every mon", "every tue")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU")]
    public void What_gives_other_dates_is_another_cadence(string one, string other) =>
        Assert.NotEqual(Cadence.Parse(one).Cadence, Cadence.Parse(other).Cadence);

    [Theory]
    [InlineData("monthly", "2027-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("monthly", "2027-01-30", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1")]
    [InlineData("monthly", "2027-01-28", "FREQ=MONTHLY")]
    [InlineData("quarterly for 4 sessions", "2026-11-29", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29;BYSETPOS=-1;COUNT=4")]
    [InlineData("yearly", "2028-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1")]
    [InlineData("yearly", "2028-01-31", "FREQ=YEARLY")]
    [InlineData("adhoc", "2028-01-31", "")]
    public void A_clamping_series_is_written_as_a_rule_with_the_same_dates(string phrase, string start, string rule) =>
        Assert.Equal(rule, Cadence.Parse(phrase).Cadence!.ToRrule(Table.Date(start)));

    [Theory]
    [InlineData("bimonthly", "bimonthly")]
    [InlineData("twice a week", "twice a week")]
    [InlineData("weekly at 3pm", "at 3pm")]
    [InlineData("every 3rd tuesday", "")]
    [InlineData("every", "")]
    [InlineData("every 0 weeks", "0 weeks")]
    [InlineData("every blue moon", "blue moon")]
    [InlineData("weekly until 1 march", "until 1 march")]
    [InlineData("weekly until friday", "until friday")]
    [InlineData("weekly until 5/6/2027", "until 5/6/2027")]
    [InlineData("weekly for 6 sessions until 2027-01-01", "until 2027-01-01")]
    [InlineData("weekly until 31 april 2027", "until 31 april 2027")]
    [InlineData("every 2 weeks for 5 weeks", "for 5 weeks")]
    [InlineData("weekly starting 2027-01-01", "starting 2027-01-01")]
    [InlineData("monday", "")]
    [InlineData("", "")]
    public void The_part_of_a_phrase_that_cannot_be_read_is_named(string text, string part)
    {
        CadenceReading reading = Cadence.Parse(text);
        Assert.False(reading.IsRead);
        Assert.Equal(CadenceProblemKind.Unread, reading.Problem);
        Assert.Equal(part, reading.PartText);
        Assert.Equal(part, text[reading.Part.Start..reading.Part.End]);
    }

    [Theory]
    [InlineData("RRULE:FREQ=HOURLY", CadenceProblemKind.Unsupported, "FREQ=HOURLY")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", CadenceProblemKind.Unsupported, "BYSETPOS=1")]
    [InlineData("RRULE:FREQ=YEARLY;BYWEEKNO=20", CadenceProblemKind.Unsupported, "BYWEEKNO=20")]
    [InlineData("RRULE:FREQ=YEARLY;BYYEARDAY=1", CadenceProblemKind.Unsupported, "BYYEARDAY=1")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=9", CadenceProblemKind.Unsupported, "BYHOUR=9")]
    [InlineData("RRULE:FREQ=DAILY;BYMINUTE=9", CadenceProblemKind.Unsupported, "BYMINUTE=9")]
    [InlineData("RRULE:FREQ=DAILY;BYSECOND=9", CadenceProblemKind.Unsupported, "BYSECOND=9")]
    [InlineData("RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", CadenceProblemKind.Unsupported, "RSCALE=GREGORIAN")]
    [InlineData("RRULE:FREQ=DAILY;X-NOTE=1", CadenceProblemKind.Unsupported, "X-NOTE=1")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270101", CadenceProblemKind.Unsupported, "UNTIL=20270101")]
    [InlineData("RRULE:FREQ=DAILY;FREQ=WEEKLY", CadenceProblemKind.Unsupported, "FREQ=WEEKLY")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=2TU", CadenceProblemKind.Unsupported, "BYDAY=2TU")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=6TU", CadenceProblemKind.Unsupported, "BYDAY=6TU")]
    [InlineData("RRULE:FREQ=WEEKLY;BYMONTHDAY=3", CadenceProblemKind.Unsupported, "BYMONTHDAY=3")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=0", CadenceProblemKind.BadValue, "INTERVAL=0")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=-1", CadenceProblemKind.BadValue, "COUNT=-1")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=XX", CadenceProblemKind.BadValue, "BYDAY=XX")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=", CadenceProblemKind.BadValue, "BYDAY=")]
    [InlineData("RRULE:FREQ=MONTHLY;BYMONTHDAY=32", CadenceProblemKind.BadValue, "BYMONTHDAY=32")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=13", CadenceProblemKind.BadValue, "BYMONTH=13")]
    [InlineData("RRULE:FREQ=DAILY;UNTIL=20270230", CadenceProblemKind.BadValue, "UNTIL=20270230")]
    [InlineData("RRULE:FREQ=DAILY;UNTIL=soon", CadenceProblemKind.BadValue, "UNTIL=soon")]
    [InlineData("RRULE:INTERVAL=2", CadenceProblemKind.BadValue, "FREQ")]
    [InlineData("RRULE:", CadenceProblemKind.BadValue, "FREQ")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", CadenceProblemKind.NeverHappens, "BYMONTHDAY=30")]
    [InlineData("yearly on 30 february", CadenceProblemKind.NeverHappens, "yearly on 30 february")]
    public void What_is_outside_the_subset_is_refused_by_name(string text, CadenceProblemKind problem, string part)
    {
        CadenceReading reading = Cadence.Parse(text);
        Assert.Equal((problem, part), (reading.Problem, reading.PartText));
        Assert.Null(reading.Cadence);
    }

    [Fact]
    public void A_session_held_late_does_not_shift_the_series()
    {
        Cadence biweekly = Cadence.Parse("biweekly").Cadence!;
        Assert.Equal(new LocalDate(2026, 12, 2), biweekly.Next(new LocalDate(2026, 11, 4), new LocalDate(2026, 11, 20)));
    }

    [Fact]
    public void A_rule_that_never_falls_on_a_day_ends()
    {
        Cadence never = Cadence.Parse("RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO").Cadence!;
        Assert.Null(never.Next(new LocalDate(2026, 11, 18), new LocalDate(2026, 11, 18)));
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("weekly")]
    [InlineData("monthly")]
    [InlineData("yearly")]
    [InlineData("RRULE:FREQ=YEARLY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=29")]
    public void A_series_ends_where_the_calendar_does(string text)
    {
        Cadence cadence = Cadence.Parse(text).Cadence!;
        foreach (LocalDate start in new[] { LocalDate.MinIsoValue, new LocalDate(1, 1, 1), new LocalDate(9989, 12, 31), LocalDate.MaxIsoValue })
        {
            Assert.True(cadence.Occurrences(start).Take(3).Count() <= 3);
            Assert.Null(cadence.Next(start, LocalDate.MaxIsoValue));
        }
    }
}
