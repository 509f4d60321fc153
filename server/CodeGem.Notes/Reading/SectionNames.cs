using System.Collections.Frozen;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Reading;

/// <summary>How much of a section may leave a note.</summary>
public enum Sharing
{
    /// <summary>Stays here unless the practice shares the section by name.</summary>
    No,
    Yes,

    /// <summary>Only when the coach says so, each time.</summary>
    Ask,

    /// <summary>Only how many items were done and how many are open.</summary>
    Counts,

    /// <summary>Only into an agenda made for the client.</summary>
    Agenda,

    /// <summary>Stays here whatever the practice says.</summary>
    Never,
}

/// <summary>A section the product knows: its heading, and whether it may be shared.</summary>
public sealed record SectionName(SectionKind Kind, string Heading, Sharing Sharing);

/// <summary>The headings of the product's sections and the other words coaches use for them; both are data.</summary>
public static class SectionNames
{
    private static readonly Lazy<Table> Session = new(() => new Table("en/sections.txt"));
    private static readonly Lazy<Table> Client = new(() => new Table("en/client-sections.txt"));

    /// <summary>The sections of a session note, in the order of a regular one.</summary>
    public static IReadOnlyList<SectionName> OfSession => Session.Value.Names;

    public static IReadOnlyList<SectionName> OfClient => Client.Value.Names;

    /// <summary>The section a heading names; null when it is the coach's own.</summary>
    public static SectionKind? Find(ReadOnlySpan<char> heading, NoteKind kind) =>
        (kind == NoteKind.Client ? Client : Session).Value.Find(heading);

    public static SectionName Of(SectionKind kind) =>
        OfSession.FirstOrDefault(n => n.Kind == kind) ?? OfClient.First(n => n.Kind == kind);

    /// <summary>
    /// The sections that anybody would read in a heading, however it is marked up or disguised: <c>Private *notes*</c>,
    /// <c>Private&amp;nbsp;notes</c>, <c>&lt;b&gt;Private notes&lt;/b&gt;</c>. For keeping back, where too much is better than too little.
    /// </summary>
    public static IEnumerable<SectionName> Seen(string heading) => SeenIn(HeadingLetters.Of(heading));

    /// <param name="letters">The letters of a heading (<see cref="HeadingLetters"/>).</param>
    public static IEnumerable<SectionName> SeenIn(string letters) => Session.Value.Seen(letters).Concat(Client.Value.Seen(letters));

    /// <summary>What two headings are compared by: letters and digits in lower case, without the emoji, numbers or colon people put around them.</summary>
    public static string Normal(ReadOnlySpan<char> heading)
    {
        int start = 0, end = heading.Length;
        while (start < end && !char.IsLetter(heading[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(heading[end - 1]))
            end--;
        return string.Join(' ', heading[start..end].ToString().ToLowerInvariant().Replace('\u2019', '\'').Split([' ', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed class Table
    {
        /// <summary>By the words of <see cref="Normal"/>, and as the tables write them, which most headings are written like.</summary>
        private readonly FrozenDictionary<string, SectionKind> kinds;
        private readonly FrozenDictionary<string, SectionKind>.AlternateLookup<ReadOnlySpan<char>> asWritten;
        private readonly FrozenDictionary<string, SectionKind> byLetters;

        public Table(string resource)
        {
            var names = new List<SectionName>();
            var found = new Dictionary<string, SectionKind>(StringComparer.Ordinal);
            var written = new Dictionary<string, SectionKind>(StringComparer.Ordinal);
            var letters = new Dictionary<string, SectionKind>(StringComparer.Ordinal);
            foreach (string line in KeyedLines.Lines(resource))
            {
                string[] columns = line.Split('|', StringSplitOptions.TrimEntries);
                SectionKind kind = KindOf(columns[0]);
                names.Add(new(kind, columns[1], SharingOf(columns[2])));
                foreach (string heading in columns[4].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(columns[1]))
                {
                    if (found.TryAdd(Normal(heading), kind))
                        written.Add(heading, kind);
                    letters.TryAdd(HeadingLetters.Of(heading), kind);
                }
            }
            Names = names;
            kinds = found.ToFrozenDictionary(StringComparer.Ordinal);
            asWritten = written.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            byLetters = letters.ToFrozenDictionary(StringComparer.Ordinal);
        }

        public IReadOnlyList<SectionName> Names { get; }

        public IEnumerable<SectionName> Seen(string letters) => byLetters.TryGetValue(letters, out SectionKind kind) ? Names.Where(n => n.Kind == kind) : [];

        public SectionKind? Find(ReadOnlySpan<char> heading) =>
            asWritten.TryGetValue(heading, out SectionKind kind) || kinds.TryGetValue(Normal(heading), out kind) ? kind : null;
    }

    /// <summary>A key of the table is the kind's own name in small letters with hyphens.</summary>
    private static SectionKind KindOf(string key) => Enum.Parse<SectionKind>(key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static Sharing SharingOf(string word) => Enum.Parse<Sharing>(word, ignoreCase: true);
}
