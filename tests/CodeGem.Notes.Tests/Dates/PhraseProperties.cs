using System.Globalization;
using CodeGem.Notes.Dates;
using CsCheck;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>Laws of reading, over texts, phrases and days at random.</summary>
public class PhraseProperties
{
    private static readonly Gen<LocalDate> Days = Gen.Int[0, 20_000].Select(days => new LocalDate(2000, 1, 1).PlusDays(days));

    private static readonly string[] Words = [.. Table.Phrases().Concat(Table.Lines("traps.txt")).SelectMany(text => text.Split(' ')).Distinct()];

    private static readonly Gen<string> Salad =
        Gen.Int[0, Words.Length - 1].Array[1, 7].Select(indexes => string.Join(' ', indexes.Select(index => Words[index])));

    private static readonly Gen<string> Letters = Gen.String[Gen.Char[" abdefhimnorstuwxy0123456789/.-+',&’\u00A0"], 0, 30];

    private static readonly Gen<string> Anything = Gen.OneOf(Gen.String, Letters, Salad, Salad.Select(text => text.Replace(' ', '-')));

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    [Fact]
    public void Reading_never_throws_and_problems_lie_in_the_text() =>
        Gen.Select(Anything, Days, Days).Sample((text, anchor, today) =>
        {
            var question = new DateQuestion(anchor, new CodeGem.Notes.Dates.Calendar(today), today, anchor);
            DateReadings readings = DatePhrase.Read(text, question);
            DatePrefix prefix = DatePhrase.ReadPrefix(text, 0, question);
            _ = DatePhrase.ReadPrefix(text, text.Length / 2, question, isProse: true);
            (int start, int end) = readings.Problem.Part;
            return start >= 0 && start <= end && end <= text.Length
                && prefix.Length <= text.Length && (readings.Best is null || readings.Problem.Kind == DateProblemKind.None)
                && readings.Readings.Select(reading => reading.Date).Distinct().Count() == readings.Readings.Count;
        }, iter: 50_000);

    [Fact]
    public void Whatever_is_read_as_a_whole_is_a_phrase() =>
        Gen.Select(Anything, Days).Sample((text, day) =>
            DatePhrase.Read(text, Table.Said(day)).Readings.Count == 0 || DatePhrase.IsPhrase(text), iter: 50_000);

    [Fact]
    public void A_date_written_out_reads_as_itself_on_every_day() =>
        Gen.Select(Days, Days).Sample((date, said) =>
        {
            DateQuestion question = Table.Said(said);
            string month = Month(date.Month);
            string[] forms =
            [
                Table.Iso(date), $"{date.Day} {month} {date.Year}", $"{month} {date.Day}, {date.Year}", $"the {date.Day}th of {month[..3]} {date.Year}",
                $"{date.DayOfWeek} {date.Day} {month} {date.Year}", $"{date.Day}-{month[..3]}-{date.Year}", $"by {date.Day} {month} {date.Year}",
            ];
            return forms.All(form => DatePhrase.Read(form, question).Best == date);
        }, iter: 2000);

    [Fact]
    public void A_day_and_month_is_the_next_such_day_and_really_that_day() =>
        Gen.Select(Gen.Int[1, 31], Gen.Int[1, 12], Days).Sample((day, month, said) =>
        {
            DateReadings readings = DatePhrase.Read($"{day} {Month(month)}", Table.Said(said));
            bool exists = day <= CalendarSystem.Iso.GetDaysInMonth(2000, month);
            if (!exists)
                return readings.Best is null && readings.Problem.Kind == DateProblemKind.NoSuchDay && readings.Problem.Nearest.Count == 2;
            LocalDate best = readings.Best!.Value;
            int limit = day == 29 && month == 2 ? 8 * 366 : 366;
            return best >= said && Period.DaysBetween(said, best) <= limit && best.Day == day && best.Month == month;
        }, iter: 5000);

    [Fact]
    public void A_weekday_is_the_first_strictly_after() =>
        Gen.Select(Gen.Int[1, 7], Days).Sample((weekday, said) =>
        {
            LocalDate best = DatePhrase.Read(((IsoDayOfWeek)weekday).ToString(), Table.Said(said)).Best!.Value;
            return best == said.Next((IsoDayOfWeek)weekday);
        }, iter: 2000);

    [Fact]
    public void Next_weekday_lies_in_the_next_week_and_this_weekday_never_in_the_past() =>
        Gen.Select(Gen.Int[1, 7], Days).Sample((weekday, said) =>
        {
            LocalDate monday = said.DayOfWeek == IsoDayOfWeek.Monday ? said : said.Previous(IsoDayOfWeek.Monday);
            LocalDate next = DatePhrase.Read("next " + (IsoDayOfWeek)weekday, Table.Said(said)).Best!.Value;
            LocalDate @this = DatePhrase.Read("this " + (IsoDayOfWeek)weekday, Table.Said(said)).Best!.Value;
            return next == monday.PlusDays(6 + weekday) && @this >= said && @this <= said.PlusDays(7) && (int)@this.DayOfWeek == weekday;
        }, iter: 2000);

    [Fact]
    public void Counting_is_plain_addition() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[0, 3], Days).Sample((amount, unit, said) =>
        {
            string name = new[] { "day", "week", "month", "year" }[unit] + (amount == 1 ? "" : "s");
            LocalDate expected = unit switch
            {
                0 => said.PlusDays(amount),
                1 => said.PlusWeeks(amount),
                2 => said.PlusMonths(amount),
                _ => said.PlusYears(amount),
            };
            string[] forms = [$"in {amount} {name}", $"{amount} {name}", $"{amount} {name} from now", $"+{amount}{name[0]}", $"{amount} {name} from today"];
            return forms.All(form => DatePhrase.Read(form, Table.Said(said)).Best == expected);
        }, iter: 2000);

    [Fact]
    public void Nothing_allocated_grows_with_a_hostile_phrase()
    {
        string[] texts =
        [
            new string('1', 100_000), new string(',', 100_000), new string('x', 100_000),
            string.Join(' ', Enumerable.Repeat("the day after", 20_000)), string.Join('-', Enumerable.Repeat("friday", 20_000)),
        ];
        foreach (string text in texts)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Empty(DatePhrase.Read(text, Table.Said(Table.Wednesday)).Readings);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000);
        }
    }
}
