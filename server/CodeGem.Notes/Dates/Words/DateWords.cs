using CodeGem.Notes.Language;
using NodaTime;

namespace CodeGem.Notes.Dates.Words;

/// <summary>
/// One language's words for dates and cadences: what each word may be, and which sequences of them mean something. Read once from a text
/// such as <c>Languages/en/dates.txt</c>, whose head explains its form; afterwards only looked at, from any number of threads.
/// </summary>
public sealed class DateWords
{
    private static readonly Lazy<DateWords> LazyEnglish = new(() => Read(KeyedLines.Text("en/dates.txt")));

    private readonly Dictionary<string, Word> words;
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly PhraseNode[][] roots;
    private readonly string[] weekdayNames;
    private readonly string[] monthNames;

    internal DateWords(Dictionary<string, Word> words, PhraseNode[] roots, DateTexts texts)
    {
        this.words = words;
        this.roots = [.. roots.Select(root => new[] { root })];
        this.roots[(int)Root.Dates] = [roots[(int)Root.Dates], roots[(int)Root.Written]];
        this.roots[(int)Root.Alone] = [roots[(int)Root.Dates], roots[(int)Root.Alone], roots[(int)Root.Written]];
        Texts = texts;
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        ById = new Word[words.Count];
        foreach (Word word in words.Values)
            ById[word.Id] = word;
        Comma = words[","].Id;
        weekdayNames = Names(7, word => word.Weekday);
        monthNames = Names(12, word => word.Month);
    }

    public static DateWords English => LazyEnglish.Value;

    /// <summary>What is written rather than read: labels, cadences, suggestions.</summary>
    internal DateTexts Texts { get; }

    internal Word[] ById { get; }

    internal int Comma { get; }

    /// <exception cref="FormatException">The text is not a language file; the message names the line.</exception>
    public static DateWords Read(string text) => new DateWordsReader().Read(text);

    /// <param name="word">In lower case.</param>
    internal Word? Find(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out Word? found) ? found : null;

    /// <summary>The trees whose patterns may begin there.</summary>
    internal PhraseNode[] From(Root root) => roots[(int)root];

    /// <summary>The full name: the first of its line in the file.</summary>
    internal string WeekdayName(IsoDayOfWeek day) => weekdayNames[(int)day - 1];

    internal string MonthName(int month) => monthNames[month - 1];

    private string[] Names(int count, Func<Word, int> number) =>
        [.. Enumerable.Range(1, count).Select(i => words.First(pair => number(pair.Value) == i && !pair.Value.IsAbbreviation).Key)];
}
