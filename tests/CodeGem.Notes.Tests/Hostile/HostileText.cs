using System.Text;
using CodeGem.Notes.Tests.Features;

namespace CodeGem.Notes.Tests.Hostile;

/// <summary>A text no coach writes and somebody's file holds: one construct, as long as is asked for.</summary>
/// <param name="Construct">What is repeated; the same in whatever place of a note it stands.</param>
public sealed record HostileText(string Name, Func<int, string> Make, string? Construct = null)
{
    private static readonly string[] Repeated =
    [
        "[a](", "[", "![", "[[", "](", "[]", "[x]: y\n", "[a]: <b\n", "[^1]: ", "`", "``a`", "` `` ", "<!--", "<!-- ", "-->", "<a ", "<", "</", "<?", "<![CDATA[", "<a>", "<div>\n", "*", "**a", "a**b", "_", "~~", "$$", "$",
        "$$\n", "|", "| a ", "|-|\n", "a|b\n-|-\n", "&amp;", "&#", "\\", "\\[", "#", "# a\n", "## Notes\n", "## Goals\n### g1 a\n", "### g1 x\n- Status: active\n", "> ", ">", "- ", "-", "* ", "+ ", "1. ", "1) ", "- [ ] ", "- [ ] a\n", "- [ ] a due:fri\n",
        "- [ ] @client due:2026-11-01 a\n", "- [ ] @client due:5/6 goal:g1 from:2026-11-02 a\n", "- [x] a\n", "- [>] a moved:2026-11-30\n", "  - [ ] a\n", "[]\n", "- []\n", "[ ] a\n", "@a ", "@client ", "@sam ", "due:x ", "due: ", "due:next friday ", "by ", "by friday ",
        "(due ", "(by x) ", "[due:: x] ", "{due:", "@due(", "due:2026-11-20", "\U0001F4C5 ", "\U0001F4C5 2026-11-20 ", "goal:g1 ", "score:1 ", "{{", "{{client.name}} ", "{{a.", "{% if client.name %}", "{%", "}}", "/", "/q ", "word ", "a", "\t", " ", " \n",
        "\n", "\r", "\r\n", "\u2028", "\u0000", "\ud800", "\udc00", "\ufeff", "\u00e9", "e\u0301", "\U0001F642", "```\n", "```", "~~~\n", "    a\n", "\ta\n", "---\n", "...\n", "===\n", "a\n===\n", "a\n---\n", "2026-11-20 ", "9999-12-31 ", "9", "http://a ",
    ];

    private static readonly string[] InFrontMatter =
    [
        "a: b\n", "client: dana\n", "date: 2026-11-16\n", "type: session\n", "x: &a [*a]\n", "- ", "? ", "[", "{", "{a: ", "[a, ", "- - ", "a: |\n  b\n", "a:\n ", "\"", "'", "\"\\", "#", "# c\n", ": ", ":", "!", "!!str ", "&a ", "*a ", "%YAML 1.2\n", ">\n", "|\n", "\t", "-\n", "key", "a: [b, c]\n",
        "\u0085", "\u2028", "\u0000", "\ud800", "\r", "next: 9999-12-31\n", "{{client.name}}: {{client.name}}\n", "@", "`", "<<: ",
    ];

    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<HostileText> All { get; } =
    [
        .. Repeated.Select(piece => new HostileText(Shown(piece), n => DrawnNote.SessionFrontMatter + Times(piece, n), piece)),
        .. Repeated.Where(piece => !piece.Contains('\n', StringComparison.Ordinal))
            .Select(piece => new HostileText("an item of " + Shown(piece), n => DrawnNote.SessionFrontMatter + "## Action items\n\n- [ ] " + Times(piece, n), piece)),
        .. Repeated.Where(piece => !piece.Contains('\n', StringComparison.Ordinal))
            .Select(piece => new HostileText("goal progress of " + Shown(piece), n => DrawnNote.SessionFrontMatter + "## Goal progress\n\n- " + Times(piece, n), piece)),
        .. Repeated.Where(piece => !piece.Contains('\n', StringComparison.Ordinal))
            .Select(piece => new HostileText("many items of " + Shown(piece), n => DrawnNote.SessionFrontMatter + "## Action items\n\n" + Times("- [ ] " + Times(piece, 4_000) + "\n", n), piece)),
        .. InFrontMatter.Select(piece => new HostileText("front matter of " + Shown(piece), n => "---\ntype: session\n" + Times(piece, n) + "\n---\n\n## Notes\n\n- [ ] a\n", piece)),
        .. InFrontMatter.Select(piece => new HostileText("open front matter of " + Shown(piece), n => "---\ntype: session\n" + Times(piece, n), piece)),
        .. Repeated.Where(piece => !piece.Contains('\n', StringComparison.Ordinal))
            .Select(piece => new HostileText("a value of " + Shown(piece), n => $"---\ntype: session\nclient: \"{Times(piece, n).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\ndate: 2026-11-16\nkind: regular\nstatus: planned\n---\n", piece)),
        new("nested items", n => DrawnNote.SessionFrontMatter + Nested(n, i => new string(' ', 2 * i) + "- [ ] a\n")),
        new("items nested to the limit, again and again", n => DrawnNote.SessionFrontMatter + Times(Nested(60, i => new string(' ', 2 * i) + "- [ ] a\n", 60), n)),
        new("nested points", n => DrawnNote.SessionFrontMatter + Nested(n, i => new string(' ', 2 * i) + "- a\n")),
        new("nested numbers", n => DrawnNote.SessionFrontMatter + Nested(n, i => new string(' ', 3 * i) + "1. a\n")),
        new("quotes in lists in quotes", n => DrawnNote.SessionFrontMatter + Times("> - ", n)),
        new("ticks of every length", n => DrawnNote.SessionFrontMatter + Growing(n, i => new string('`', i) + "a ")),
        new("headings of every level", n => DrawnNote.SessionFrontMatter + Times("# a\n## b\n### c\n#### d\n##### e\n###### f\n", n)),
        new("one done item over open ones", n => DrawnNote.SessionFrontMatter + "- [x] a\n" + Times("  - [ ] b\n", n)),
        new("one open item over done ones", n => DrawnNote.SessionFrontMatter + "- [ ] a\n" + Times("  - [x] b\n", n)),
        new("alternating items", n => DrawnNote.SessionFrontMatter + Times("- [x] a\n  - [ ] b\n    - [x] c\n      - [ ] d\n", n)),
        new("items with comments that run on", n => DrawnNote.SessionFrontMatter + Times("- [ ] a <!-- b\n  c -->\n", n)),
        new("items with code", n => DrawnNote.SessionFrontMatter + Times("- [ ] a `b` `c` due:`d`\n", n)),
        new("takeaways", n => DrawnNote.SessionFrontMatter + "## Key takeaways\n\n" + Times("- a <!-- b -->\nc\n\n", n)),
        new("takeaways between comments", n => DrawnNote.SessionFrontMatter + "## Key takeaways\n\n" + Times("a\n\n<!-- b -->\n\n", n)),
        new("many agendas", n => DrawnNote.SessionFrontMatter + Times("## Agenda\n- [ ] a\n\n## Next time\n- b\n\n", n)),
        new("a client of many goals", n => "---\ntype: client\nid: dana-okafor\nname: D\nstatus: active\nsince: 2026-01-01\n---\n\n## Goals\n\n" + Times("### g1 a\n- Status: active\n- [ ] b due:2026-11-20\n\n", n)),
        .. ((string[])["%%\n", "%% a\n", "a %% b", "9 %%", "- a\n  %% b\n", "<!a", "<?", "[//]: # (a\n", "[//]: #\n", "<details><summary>Private notes</summary>\n", "<h2>Private notes</h2>\n", "<h2>", "- Private: a\n", "- a\n  - Private: b\n",
            "**", "(private) ", "| Private ", ": ", "# a\n", "> [!a] ", "## Private notes\n- [ ] a due:2026-11-20\n"])
            .Select(piece => new HostileText("takeaways with " + Shown(piece), n => DrawnNote.SessionFrontMatter + "## Key takeaways\n\n" + Times(piece, n) + "\n## Action items\n\n- [ ] a\n", "hidden " + piece)),
        new("items of an older session", n => DrawnNote.SessionFrontMatter + "## Action review\n\n" + Times("- [ ] a b due:2026-11-20 from:2026-11-02\n", n)),
        new("links to elsewhere", n => DrawnNote.SessionFrontMatter + Times("[a](../../../../etc/passwd) [b](%2e%2e/%2e%2e/x.md) ", n)),
    ];

    /// <summary>
    /// For what costs by the length: every construct by itself, and in one of the other places, where they take turns. Set CODEGEM_HOSTILE=all to
    /// have each in every place.
    /// </summary>
    public static IReadOnlyList<HostileText> TakingTurns { get; } = Environment.GetEnvironmentVariable("CODEGEM_HOSTILE") == "all"
        ? All
        : [.. All.GroupBy(text => text.Construct ?? text.Name).SelectMany((places, turn) => places.Take(1).Concat(places.Skip(1 + turn % Math.Max(1, places.Count() - 1)).Take(1)))];

    public override string ToString() => Name;

    /// <summary>A piece as often as fits in so many characters.</summary>
    public static string Times(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, Math.Max(1, length / piece.Length)).ToString();

    private static string Nested(int length, Func<int, string> level, int most = int.MaxValue)
    {
        var text = new StringBuilder(length + 64);
        for (int i = 0; i < most && (text.Length < length || i < Math.Min(most, 70)); i++)
            text.Append(level(i));
        return text.ToString();
    }

    private static string Growing(int length, Func<int, string> piece)
    {
        var text = new StringBuilder(length + 64);
        for (int i = 1; text.Length < length; i++)
            text.Append(piece(i));
        return text.ToString();
    }

    private static string Shown(string piece) => string.Concat(piece.Select(c => c is < ' ' or > '~' ? $"\\u{(int)c:x4}" : c.ToString()));
}
