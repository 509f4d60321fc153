using CodeGem.Notes.Dates;
using CsCheck;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>Laws of series, over rules and starts at random.</summary>
public class CadenceProperties
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static readonly Gen<LocalDate> Days = Gen.Int[0, 4000].Select(days => new LocalDate(2023, 1, 1).PlusDays(days));

    private static readonly Gen<string> Plain = OneOf(
        "weekly", "biweekly", "monthly", "quarterly", "yearly", "daily", "every 5 weeks", "every 2 months", "every 10 days",
        "every 2 weeks on mon and thu", "every weekday", "monthly on the 2nd tuesday", "monthly on the last friday", "monthly on the 31st",
        "monthly on the 1st and 15th", "yearly on 29 february", "every 3 months on the last day", "monthly on the 1st and 3rd monday",
        "yearly on the last friday of november");

    private static readonly Gen<string> Rules = Gen.Select(
        OneOf("DAILY", "WEEKLY", "MONTHLY", "YEARLY"), Gen.Int[1, 5], Gen.Int[0, 6].List[0, 3], OneOf(0, 0, 1, 2, 5, -1),
        OneOf(0, 0, 1, 15, 29, 30, 31, -1), Gen.Int[0, 14], Gen.Int[0, 6],
        (frequency, interval, days, nth, monthDay, month, start) =>
        {
            string rule = $"RRULE:FREQ={frequency};INTERVAL={interval};WKST={Weekdays[start]}";
            bool ordinals = nth != 0 && monthDay == 0 && frequency is "MONTHLY" or "YEARLY";
            if (days.Count > 0)
                rule += ";BYDAY=" + string.Join(',', days.Distinct().Select(day => (ordinals && nth != 0 ? nth : "") + Weekdays[day]));
            if (monthDay != 0 && frequency != "WEEKLY")
                rule += $";BYMONTHDAY={monthDay}";
            return month is >= 1 and <= 12 ? rule + $";BYMONTH={month}" : rule;
        });

    private static readonly Gen<string> Ends = Gen.OneOf(
        Gen.Const(""), Gen.Int[1, 20].Select(count => $";COUNT={count}"), Gen.Int[2023, 2040].Select(year => $";UNTIL={year}0615"));

    private static readonly Gen<Cadence> Cadences = Gen.OneOf(Plain, Gen.Select(Rules, Ends, (rule, end) => rule + end))
        .Select(text => Cadence.Parse(text)).Where(reading => reading.IsRead).Select(reading => reading.Cadence!);

    [Fact]
    public void The_next_date_is_strictly_after_and_the_first_such() =>
        Gen.Select(Cadences, Days, Days).Sample((cadence, start, after) =>
        {
            LocalDate? next = cadence.Next(start, after);
            LocalDate? first = cadence.Occurrences(start).Take(20_000).Where(date => date > after).Cast<LocalDate?>().FirstOrDefault();
            return (next is null || next > after) && next == first;
        }, iter: 400);

    [Fact]
    public void Dates_ascend_and_begin_no_earlier_than_the_series() =>
        Gen.Select(Cadences, Days).Sample((cadence, start) =>
        {
            LocalDate[] dates = [.. cadence.Occurrences(start).Take(30)];
            return dates.All(date => date >= start) && dates.Zip(dates.Skip(1)).All(pair => pair.First < pair.Second);
        }, iter: 2000);

    /// <summary>The scan asks every day of six years by itself; nothing of the program but the cadence's own parts is in it.</summary>
    [Fact]
    public void The_series_agrees_with_a_scan_day_by_day() =>
        Gen.Select(Cadences, Days).Sample((cadence, start) =>
        {
            LocalDate end = start.PlusYears(6);
            LocalDate[] scanned = [.. SeriesScan.Dates(cadence, start, end)];
            LocalDate[] found = [.. cadence.Occurrences(start).TakeWhile(date => date < end)];
            return scanned.SequenceEqual(found);
        }, iter: 400);

    [Fact]
    public void What_is_written_reads_as_the_same_cadence() =>
        Gen.Select(Cadences, Days).Sample((cadence, start) =>
            cadence.Equals(Cadence.Parse(cadence.ToPhrase()).Cadence) &&
            (cadence.Clamps || cadence.Equals(Cadence.Parse(cadence.ToRrule(start)).Cadence)), iter: 3000);

    [Fact]
    public void Reading_never_throws() =>
        Gen.OneOf(Gen.String[Gen.Char[" abcdeikmnorstuwyFREQWKLBY=;:,-0123456789"], 0, 60], Gen.String)
            .Sample(text => _ = Cadence.Parse(text), iter: 20_000);
}
