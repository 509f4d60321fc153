using CodeGem.Notes.Dates;
using NodaTime;
using NodaTime.Text;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>The tables beside the tests: lines that say something, without comments.</summary>
internal static class Table
{
    public static readonly LocalDate Wednesday = new(2026, 11, 18);

    public static IEnumerable<string> Lines(string name) => LinesOf("Dates/" + name);

    /// <summary>Every phrase of the table, whatever it means and whenever it is said.</summary>
    public static IEnumerable<string> Phrases() => Lines("phrases.txt").Where(line => !line.StartsWith('[')).Select(Phrase);

    /// <summary>The phrase of a line of the table.</summary>
    public static string Phrase(string line) => line[..line.LastIndexOf(" = ", StringComparison.Ordinal)];

    /// <summary>What an independent engine answered; see tests/oracles.</summary>
    public static IEnumerable<string> Oracle(string name) => LinesOf("oracles/" + name);

    /// <summary>The page for coaches.</summary>
    public static IEnumerable<string> Page() => LinesOf("docs/dates.md");

    private static IEnumerable<string> LinesOf(string name)
    {
        using Stream stream = typeof(Table).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().Split('\n');
        return [.. lines.Select(line => line.Trim('\r')).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];
    }

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    public static DateQuestion Said(LocalDate day) => new(day, new Calendar(day));

    /// <summary>Reads a section head: <c>[2026-11-18 today=... order=dmy next=... after=... weeks=sunday]</c>.</summary>
    public static DateQuestion Question(string head)
    {
        string[] words = head.Trim('[', ']').Split(' ');
        var said = words.Skip(1).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        LocalDate? Named(string name) => said.TryGetValue(name, out string? text) ? Date(text) : null;
        var calendar = new Calendar(Named("today") ?? Date(words[0]))
        {
            Order = said.GetValueOrDefault("order") switch { "dmy" => DateOrder.DayFirst, "mdy" => DateOrder.MonthFirst, _ => DateOrder.None },
            WeekStart = said.GetValueOrDefault("weeks") == "sunday" ? IsoDayOfWeek.Sunday : IsoDayOfWeek.Monday,
        };
        return new DateQuestion(Date(words[0]), calendar, Named("next"), Named("after"));
    }

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
