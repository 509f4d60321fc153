using CsCheck;

namespace CodeGem.Notes.Tests.Papers;

/// <summary>
/// Notes that say <see cref="Secret"/> where nobody else may read it: below private names in every markup people and tools write, in comments of
/// every kind, and nowhere else.
/// </summary>
internal static class HiddenNotes
{
    public const string Secret = "Zqxsecret";

    public static readonly string[] NeverNames =
    [
        "Private notes", "private notes", "PRIVATE NOTES", "Private notes:", "Confidential", "Do not share", "Notes to self", "Coach reflection",
        "For supervision", "Coach’s notes", "🔒 Private notes", "3. Private notes", "Reflections", "Not for sharing", "Private notes!", "Private 🤫",
    ];

    public static readonly string[] OtherNames =
    [
        "Action items", "Next steps", "Key takeaways", "Takeaways", "Next session", "Notes", "Insights", "Agenda", "Action review", "Preparation",
        "Goal progress", "Obstacles and plan B", "Something of mine", "Check-in", "Next time",
    ];

    /// <summary>
    /// Lines that hide what is secret themselves, or say nothing secret. Of comments over several entries there are none: beside one that somebody
    /// left open nobody could say which of them is which.
    /// </summary>
    private static readonly string[] OpenLines =
    [
        "- [ ] Ask Priya @client due:2026-11-20", "- [>] Ask Tomas @coach due:next moved:2026-11-16", "- a point", "words", "> a quote", "", "  - [ ] nested due:2026-11-21", "    indented", "***",
        "1. first", "| a | b |", "~~~", "<div>", "</div>", "```", "$$", "- [ ] 50 %% of it due:2026-11-20", "- goal:g1 score:5", "\t- tabbed", "- ## heading in a list", "-", "* [ ] other bullet",
        $"<!-- {Secret} -->", $"- [ ] Ask <!-- {Secret} --> Sam due:2026-11-22", $"- point <!-- {Secret}", $"<!--\n{Secret}\n-->", $"words %% {Secret} %% words", $"%%\n{Secret}\n%%",
        $"%%\n- {Secret}\n- [ ] {Secret} @client due:2026-11-20\n%%", $"- point\n  %%\n  {Secret}\n  %%", $"- [ ] Ask\n  %% {Secret} %%", $"- [ ] Ask %% {Secret}\n  {Secret} %%", $"- point\n  %% {Secret}",
        $"[//]: # ({Secret})", $"[comment]: <> ({Secret})", $"[//]: # ({Secret}\n{Secret})", $"[//]: #\n  \"{Secret}\"", $"1. [//]: # ({Secret})", $"<?{Secret}?>", $"<!{Secret}>",
        $"- Private: {Secret}", $"- **Private notes:** {Secret}\n  - [ ] {Secret} due:2026-11-20", $"- [ ] Confidential: {Secret} due:2026-11-20", $"- (private) {Secret}", $"- Confidential - {Secret}",
        $"- [ ] Ask\n  - Private notes\n    - {Secret}\n    - [ ] {Secret} due:2026-11-20", $"- point\n\n  ## Private notes\n\n  {Secret}", $"<details><summary>Private notes</summary>{Secret}</details>",
    ];

    private static readonly Gen<string> SecretLine = OneOf(
        $"- {Secret}", $"- [ ] {Secret} @client due:2026-11-20", $"- [ ] {Secret} @coach due:next", Secret, $"> {Secret}", $"  - [ ] {Secret} due:2026-11-25", $"- [ ] [ ] {Secret}", $"- - [ ] {Secret} due:2026-11-20",
        $"- [x] {Secret} done:2026-11-03", $"1. {Secret}", $"- goal:g1 score:5 value:3 {Secret}", "", $"- [>] {Secret} due:2026-11-20 moved:2026-11-16", $"`{Secret}`", $"\t- [ ] {Secret}", $"      - [ ] {Secret}",
        $"- {Secret}\n  - [ ] {Secret} below due:2026-11-20", $"- [x] {Secret}\n  - [ ] {Secret} below", $"| {Secret} | b |", $"- [ ] `{Secret}` due:2026-11-20", $"- [ ] {Secret}\n\n      {Secret}", $"[^1]: {Secret}", $"- [ ] {Secret} <!-- x",
        $"- [-] {Secret} dropped:2026-11-02\n  - [ ] {Secret} under dropped", $"* [ ] {Secret} `code\n  goes on`", $"Term\n: {Secret}", $"+ [ ] {Secret} due:2026-11-20\n+ [ ] {Secret} again");

    public static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    /// <summary>Marks that change nothing of what a reader sees, and letters that look the same.</summary>
    public static Gen<string> Disguised(Gen<string> names) =>
        from name in names
        from form in Gen.Int[0, 24]
        from at in Gen.Int[1, 6]
        let plain = name.TrimEnd(':')
        select form switch
        {
            0 => plain.Insert(Math.Min(at, plain.Length), "\u200b"),
            1 => plain.Insert(Math.Min(at, plain.Length), "<!-- x -->"),
            2 => plain.Replace(" ", "\u00a0", StringComparison.Ordinal),
            3 => plain.Replace(" ", "&nbsp;", StringComparison.Ordinal),
            4 => $"*{plain}*",
            5 => $"[{plain}](https://example.org)",
            6 => plain.Replace(" ", " *", StringComparison.Ordinal) + "*",
            7 => string.Concat(plain.Select(c => char.IsAsciiLetter(c) ? (char)(c + 0xfee0) : c)),
            8 => $"<b>{plain}</b>",
            9 => "&#" + (int)plain[0] + ";" + plain[1..],
            10 => $"`{plain}`",
            11 => $"{plain} {{#mine}}",
            12 => $":lock: {plain}",
            13 => $"[[somewhere|{plain}]]",
            14 => $"=={plain}==",
            15 => $"{plain}[^a]",
            _ => name,
        };

    /// <summary>Ways to write a heading whose words are the name and nothing else, so that a reader sees what stands below it.</summary>
    private static Gen<string> Heading(Gen<string> names) =>
        from plain in Disguised(names)
        from form in Gen.Int[0, 30]
        from more in Gen.Int[0, 8]
        let mayHoldMore = form is 0 or 1 or 4 or 7 or 9 or 11 or 13 or 21 or 22 or 23 or > 24
        let name = !mayHoldMore ? plain : more switch { 0 => $"{plain} (for me)", 1 => $"{plain} - 2 November", 2 => $"Notes ({plain})", 3 => $"{plain}: Dana", _ => plain }
        select form switch
        {
            0 => "### " + name,
            1 => "#### " + name + " ####",
            2 => name + "\n" + new string('-', 8),
            3 => "**" + name + "**",
            4 => "> ## " + name,
            5 => "- ## " + name,
            6 => name + ":",
            7 => "# " + name,
            8 => "__" + name + ":__",
            9 => $"<h2>{name}</h2>",
            10 => $"<h2>\n{name}\n</h2>",
            11 => $"<details><summary>{name}</summary>",
            12 => name + "\n" + new string('=', 4),
            13 => "## " + name + " ##",
            14 => "*" + name + "*",
            15 => "- " + name,
            16 => "| " + name + " |\n|---|",
            17 => "\n" + name + "\n",
            18 => $"> [!note] {name}",
            19 => $"> [!warning]- {name}",
            20 => $"| Topic | {name} |\n|---|---|",
            21 => $"<details>\n<summary>{name}</summary>\n",
            22 => "##\t" + name,
            23 => "   ## " + name,
            24 => "    ## " + name,
            _ => "## " + name,
        };

    /// <summary>A private name, and headings below it that would be shared anywhere else.</summary>
    private static Gen<string> BelowName(Gen<string> names) =>
        from heading in Heading(names)
        from lines in SecretLine.Array[1, 4]
        from below in OneOf(OtherNames)
        from more in SecretLine.Array[0, 2]
        let level = LevelOf(heading)
        let inside = level > 0 && more.Length > 0 ? (string[])["", $"{new string('#', level + 1)} {below}", "", .. more] : []
        select string.Join('\n', ["", heading, "", .. lines, .. inside, .. heading.StartsWith("<details>", StringComparison.Ordinal) ? (string[])["", "</details>"] : []]);

    /// <summary>The level of a heading that reaches over others; zero for one that does not.</summary>
    private static int LevelOf(string heading) => heading.TrimStart(' ') switch
    {
        _ when heading.StartsWith("    ", StringComparison.Ordinal) => 0,
        ['#', '#', '#', '#', ..] => 4,
        ['#', '#', '#', ..] => 3,
        ['#', '#', ..] => 2,
        ['#', ..] => 1,
        ['<', 'h', ..] or ['<', 'd', ..] => 2,
        _ when char.IsDigit(heading[0]) => 0,
        _ when heading.Contains("\n----", StringComparison.Ordinal) => 2,
        _ when heading.Contains("\n====", StringComparison.Ordinal) => 1,
        _ => 0,
    };

    /// <summary>A comment over headings that would be shared anywhere else.</summary>
    private static readonly Gen<string> InComment =
        from names in OneOf(OtherNames).Array[1, 2]
        from lines in SecretLine.Where(line => !line.Contains("%%", StringComparison.Ordinal)).Array[1, 3]
        select string.Join('\n', ["", "%%", .. names.SelectMany(name => (string[])["", "## " + name, "", .. lines]), "", "%%"]);

    /// <param name="kept">Names of sections the practice keeps.</param>
    public static Gen<string> Body(string[] kept)
    {
        Gen<string> below = BelowName(OneOf([.. NeverNames, .. NeverNames, .. kept]));
        Gen<string> open =
            from name in OneOf(OtherNames)
            from lines in OneOf(OpenLines).Array[0, 5]
            from inside in below
            from isInside in Gen.Int[0, 3]
            select string.Join('\n', ["", "## " + name, "", .. lines, .. isInside == 0 ? [inside] : Array.Empty<string>()]);
        return
            from blocks in Gen.OneOf(open, open, open, below, InComment).Array[1, 7]
            from above in Gen.OneOf(Gen.Const(""), Gen.Const(""), OneOf(OpenLines), below)
            from title in OneOf("# Dana, 2 November\n", "# Dana, 2 November\n", "")
            from ending in OneOf("\n", "\n", "\r\n")
            select string.Concat(blocks.Prepend(above + "\n" + title).Select(b => b + "\n")).Replace("\n", ending, StringComparison.Ordinal);
    }

    /// <summary>A note that says some words only in sections that may not leave, and leaves open what it likes.</summary>
    public static Gen<string> Unshared(string words) =>
        from blocks in (
            from name in OneOf("Action items", "Key takeaways", "Next session", "Notes", "Insights", "Agenda", "Preparation", "Something of mine", "Check-in", "Next time", "Obstacles and plan B", "Goal progress", "Background")
            from open in OneOf("", "", "- a point", "- [ ] Ask Priya due:2026-11-20", "```", "~~~ text", "<pre>", "<script>", "$$", "- ```", "> ```", "<div>", "````\ncode\n```", "<!--", "words <!-- more")
            from lines in OneOf($"- {words}", words, $"> {words}", $"- [ ] {words} due:2026-11-03", $"1. {words}: more", $"| {words} |").Array[1, 2]
            let isShared = name is "Action items" or "Key takeaways" or "Next session"
            select string.Join('\n', ["", "## " + name, "", open, .. isShared ? Array.Empty<string>() : lines])).Array[1, 6]
        select string.Concat(blocks.Select(b => b + "\n"));

    /// <summary>What client.md says below its title: goals, too, some of which only the coach may know.</summary>
    public static Gen<string> Client(string[] kept) =>
        from body in Body(kept)
        from goals in OneOf(
            "", $"\n## Goals\n\n### g2 Hand over <!-- {Secret} -->\n\n- Status: active <!-- {Secret} -->\n\n#### Private notes\n\n- Status: {Secret}\n- Measure: {Secret}\n", $"\n## Goals\n\n%%\n### g3 {Secret}\n%%\n",
            $"\n<details><summary>Private notes</summary>\n\n## Goals\n\n### g4 {Secret}\n\n</details>\n", $"\n## Goals\n\n### g5 Rest\n\n**Private notes**\n\n- Status: active\n- Measure: {Secret}\n", $"\n## Background\n\n- Nine reports.\n\n**Private notes**\n\n- {Secret}\n")
        select goals + body;

    public static Gen<(string Settings, string[] Kept)> Settings =>
        from shared in Gen.OneOf(OneOf([.. NeverNames, .. OtherNames]), Disguised(OneOf(NeverNames)), OneOf("Agenda", "Preparation", "Action review", "Goal progress", "Insights")).Array[0, 6]
        from kept in OneOf(OtherNames).Array[0, 2]
        select ($"coach: Ines\ntimezone: UTC\ncredential: pcc\nshared_sections:\n{List(shared)}private_sections:\n{List(kept)}", kept);

    private static string List(string[] names) => string.Concat(names.Select(n => $"  - '{n.Replace("'", "''", StringComparison.Ordinal)}'\n"));
}
