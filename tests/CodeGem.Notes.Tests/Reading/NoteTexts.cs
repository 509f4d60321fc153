using CsCheck;

namespace CodeGem.Notes.Tests.Reading;

/// <summary>Texts that look like notes, right and wrong in every way a person, a tool or a bad cable makes them.</summary>
internal static class NoteTexts
{
    private static readonly Gen<string> Breaks = Gen.Frequency((6, Gen.Const("\n")), (2, Gen.Const("\r\n")), (1, Gen.Const("\r")));

    private static readonly Gen<string> Words = Gen.OneOf(
        "call", "Sam", "@client", "@coach", "@caoch", "@sam", "@Client", "due:2026-11-20", "due:fri", "due:", "due:5/12", "due:soon", "due:next", "due:2026-02-30",
        "due:next friday", "by friday", "(due Mon 2026-11-24)", "\U0001F4C5 2026-11-20", "\U0001F4C5\uFE0F\u00A02026-11-20", "[due:: 2026-11-20]", "@due(2026-11-20)",
        "{due:2026-11-20}", "\u2705 2026-11-12", "@done", "goal:g1", "goal:g9", "from:2026-11-02", "from:x", "moved:2026-11-30", "done:2026-11-08", "dropped:", "score:6", "value:8",
        "`due:soon`", "``", "`", "<!-- note -->", "<!--", "-->", "{{client.name}}", "{{", "[link](due:x)", "[x]: y", "[a][]", "[[wiki]]", "[^1]", "$x$", "\\[]", "^b1",
        "\U0001F642", "e\u0301", "\t", "\u00a0", "\u2028", "\ud800", "\0", "*", "**bold**", "_", "|", "<b>", "<https://example.org/?due:1>", "&amp;", "2026-11-20", ":", "::", "");

    private static readonly Gen<string> Starts = Gen.OneOf(
        "- [ ] ", "- [x] ", "- [>] ", "- [-] ", "- [/] ", "* [X] ", "+ [ ]", "1. [ ] ", "12) [x] ", "[] ", "[ ] ", "- [] ", "-[ ] ", "* [x ] ", "- ", "  - [ ] ", "\t- [ ] ", "    - [ ] ",
        "> ", "> - [ ] ", "", "", "# ", "## Action items", "## Agenda", "## Preparation", "### g1 Title", "## Notes", "## Private notes", "```", "~~~", "$$", "---", "***", "===", "<div>", "</div>",
        "| a | b |", "[^1]: ", "[x]: ", "- - [ ] ", "1. - [ ] ", "\u2003- [ ] ");

    private static readonly Gen<string> Line = Gen.Select(Starts, Words.List[0, 5], (start, words) => start + string.Join(' ', words));

    /// <summary>What somebody may write anywhere: a word, a mark, a line, some lines, or nothing.</summary>
    public static Gen<string> Piece { get; } = Gen.OneOf(
        Gen.Const(""), Words, Starts, Line, Gen.Select(Breaks, Starts, (br, start) => br + start), Gen.Select(Line, Breaks, (line, br) => line + br), Line.List[2, 4].Select(lines => string.Join('\n', lines)),
        Gen.OneOf("\n", "\r", "\r\n", "\n\n", " ", "    ", "x", "`", "-", "#", "---\n", "```\n", "$$\n", "<!--", "<script>", "  "));

    private static readonly Gen<string> Keys = Gen.OneOf(
        "type: session", "type: client", "type: session", "client: dana-okafor", "client: Dana Okafor", "date: 2026-11-16", "date: 2026-11-31", "date:", "date: friday", "start: 15:00",
        "start: \"15:00\"", "duration: 60", "duration: 1h", "kind: regular", "kind: group", "status: planned", "status: done", "staus: done", "status: Planned # really", "next: 2026-11-30", "next: none",
        "next: # open", "template: regular", "template: regualr", "attended: [priya, tomas]", "attended:\n  - priya\n  - Tomas", "participants: priya, tomas", "topic: a: b", "topic: \"a: b\"", "topic: {{client.name}}",
        "tags: [a, [b]]", "x: &a b", "y: *a", "z: !!int 3", "? q", "- list", "mode: |\n  video", "outcome: >\n  a\n  b", "\"client\": dana-okafor", "client: 'dana'", "{a: b}", "# comment", "\t", "", "log_consent: no",
        "cadence: biweekly", "package: autumn-6", "timezone: Lisbon", "...", "name: D\u00e9\U0001F642", "id: dana-okafor", "since: 2026-09-14");

    private static readonly Gen<string> FrontMatter = Gen.Select(Keys.List[0, 8], Gen.OneOf("---\n", "---\n", "---\n", "", "...\n"), (keys, fence) =>
        "---\n" + string.Concat(keys.Select(key => key + "\n")) + fence);

    private static readonly Gen<string> WellKept = Gen.Select(Gen.OneOf("planned", "done"), Gen.OneOf("2026-11-16", "2026-11-02"), (status, date) =>
        $"---\ntype: session\nclient: dana-okafor\ndate: {date}\nduration: 60\nkind: regular\nstatus: {status}\n---\n");

    /// <summary>A whole text, with any of the three line breaks, with and without a byte order mark.</summary>
    public static Gen<string> Any { get; } = Gen.Select(
        Gen.Frequency((3, WellKept), (3, FrontMatter), (1, Gen.Const(""))), Line.List[0, 14], Breaks, Gen.Frequency((9, Gen.Const("")), (1, Gen.Const("\uFEFF"))), Gen.Bool,
        (head, lines, br, mark, isEnded) => mark + (head + string.Join('\n', lines) + (isEnded ? "\n" : "")).Replace("\n", br, StringComparison.Ordinal));
}
