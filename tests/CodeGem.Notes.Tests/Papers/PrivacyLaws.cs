using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Tests.Meetings;
using CsCheck;

namespace CodeGem.Notes.Tests.Papers;

/// <summary>
/// What stands in a private section never reaches a follow-up, a calendar, a report, a list of items or the coaching log: however its heading
/// is written, whatever stands around it, whatever practice.yaml says, and also after the session was finished and its items were carried.
/// </summary>
public class PrivacyLaws
{
    private const string Path = "clients/dana/2026-11-02.md", Secret = "Zqxsecret";

    private static readonly string[] NeverNames =
    [
        "Private notes", "private notes", "PRIVATE NOTES", "Private notes:", "Confidential", "Do not share", "Notes to self", "Coach reflection",
        "For supervision", "Coach’s notes", "🔒 Private notes", "3. Private notes", "Reflections", "Not for sharing",
    ];

    private static readonly string[] OtherNames =
    [
        "Action items", "Next steps", "Key takeaways", "Takeaways", "Next session", "Notes", "Insights", "Agenda", "Action review", "Preparation",
        "Goal progress", "Obstacles and plan B", "Something of mine", "Check-in", "Next time",
    ];

    private static readonly string[] PublicLines =
    [
        "- [ ] Ask Priya @client due:2026-11-20", "- [>] Ask Tomas @coach due:next moved:2026-11-16", "- a point", "words", "> a quote", "", "  - [ ] nested due:2026-11-21",
        $"<!-- {Secret} -->", $"- [ ] Ask <!-- {Secret} --> Sam due:2026-11-22", $"- point <!-- {Secret}", $"<!--\n{Secret}\n-->", $"words %% {Secret} %% words", $"%%\n{Secret}\n%%", $"%%\n- {Secret}\n- [ ] {Secret} @client due:2026-11-20\n%%", $"%% {Secret}\n- {Secret} %%", $"[//]: # ({Secret})", $"[comment]: <> ({Secret})", "```", "~~~", "<div>", "</div>",
        "    indented", "***", "1. first", "| a | b |",
    ];

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    /// <summary>Marks that change nothing of what a reader sees, and letters that look the same.</summary>
    private static Gen<string> Disguised(Gen<string> names) =>
        from name in names
        from form in Gen.Int[0, 15]
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
            _ => name,
        };

    private static Gen<string> Heading(Gen<string> names) =>
        from name in Disguised(names)
        from form in Gen.Int[0, 21]
        select form switch
        {
            14 => "*" + name + "*",
            15 => "- " + name,
            16 => "| " + name + " |\n|---|",
            17 => "\n" + name + "\n",
            9 => $"<h2>{name}</h2>",
            10 => $"<h2>\n{name}\n</h2>",
            11 => $"<details><summary>{name}</summary>",
            12 => name + "\n" + new string('=', 4),
            13 => "## " + name + " ##",
            0 => "### " + name,
            1 => "#### " + name + " ####",
            2 => name + "\n" + new string('-', 8),
            3 => "**" + name + "**",
            4 => "> ## " + name,
            5 => "- ## " + name,
            6 => name + ":",
            7 => "# " + name,
            8 => "__" + name + ":__",
            _ => "## " + name,
        };

    private static readonly Gen<string> SecretLine = OneOf(
        $"- {Secret}", $"- [ ] {Secret} @client due:2026-11-20", $"- [ ] {Secret} @coach due:next", Secret, $"> {Secret}", $"  - [ ] {Secret} due:2026-11-25",
        $"- [x] {Secret} done:2026-11-03", $"1. {Secret}", $"- goal:g1 score:5 value:3 {Secret}", "", $"- [>] {Secret} due:2026-11-20 moved:2026-11-16", $"`{Secret}`");

    /// <summary>A private heading, and headings below it that would be shared anywhere else.</summary>
    private static readonly Gen<string> PrivateBlock =
        from heading in Heading(OneOf(NeverNames))
        from lines in SecretLine.Array[1, 4]
        from below in OneOf(OtherNames)
        from more in SecretLine.Array[0, 2]
        let level = heading.StartsWith("# ", StringComparison.Ordinal) ? 2 : heading.StartsWith("####", StringComparison.Ordinal) ? 5 : heading.StartsWith("###", StringComparison.Ordinal) ? 4 : 3
        let isHeading = heading[0] == '#' || (heading.Contains("\n---", StringComparison.Ordinal) && !char.IsDigit(heading[0]))
        select string.Join('\n', ["", heading, "", .. lines, .. isHeading && more.Length > 0 ? (string[])["", $"{new string('#', level)} {below}", "", .. more] : []]);

    private static readonly Gen<string> PublicBlock =
        from name in OneOf(OtherNames)
        from lines in OneOf(PublicLines).Array[0, 5]
        from inside in PrivateBlock
        from isInside in Gen.Int[0, 3]
        select string.Join('\n', ["", "## " + name, "", .. lines, .. isInside == 0 ? [inside] : Array.Empty<string>()]);

    /// <summary>A comment over headings that would be shared anywhere else.</summary>
    private static readonly Gen<string> HiddenBlock =
        from names in OneOf(OtherNames).Array[1, 2]
        from lines in SecretLine.Array[1, 3]
        select string.Join('\n', ["", "%%", .. names.SelectMany(name => (string[])["", "## " + name, "", .. lines]), "", "%%"]);

    private static readonly Gen<string> Body =
        from blocks in Gen.OneOf(PublicBlock, PublicBlock, PublicBlock, PrivateBlock, HiddenBlock).Array[1, 7]
        from ending in OneOf("\n", "\n", "\r\n")
        select string.Concat(blocks.Select(b => b + "\n")).Replace("\n", ending, StringComparison.Ordinal);

    private static readonly Gen<string> Settings =
        from shared in Gen.OneOf(OneOf([.. NeverNames, .. OtherNames]), Disguised(OneOf(NeverNames))).Array[0, 6]
        from kept in OneOf(OtherNames).Array[0, 2]
        select $"coach: Ines\ntimezone: UTC\ncredential: pcc\nshared_sections:\n{List(shared)}private_sections:\n{List(kept)}";

    private static string List(string[] names) => string.Concat(names.Select(n => $"  - '{n.Replace("'", "''", StringComparison.Ordinal)}'\n"));

    [Fact]
    public void Nothing_private_leaves() => Gen.Select(Body, Body, Settings).Sample((session, client, settings) =>
    {
        PaperPractice practice = Practice(session, client, settings);
        Assert.All(Papers(practice), paper => Assert.DoesNotContain(Secret, paper, StringComparison.Ordinal));
    }, iter: 2_000);

    /// <summary>Finishing carries what stands open in a private section to the next Action review; that makes none of it public.</summary>
    [Fact]
    public void Nothing_private_leaves_after_finishing() => Gen.Select(Body, Body, Settings).Sample((session, client, settings) =>
    {
        PaperPractice practice = Practice(session, client, settings);
        practice[Path] = practice[Path].Replace("status: done\nduration: 60\n", "status: planned\n", StringComparison.Ordinal);
        if (practice.PlanFinish(Path).Value is not { } finished)
            return;
        practice.Carry(finished.Plan);
        Assert.All(Papers(practice).Concat(Papers(practice, "clients/dana/2026-11-16.md")), paper => Assert.DoesNotContain(Secret, paper, StringComparison.Ordinal));
    }, iter: 1_500);

    /// <summary>Then nobody knows what the coach keeps private.</summary>
    [Theory]
    [InlineData("private_sections: [Action items]\nprivate_sections: [Insights]\n")]
    [InlineData("private_sections: [Action items\n")]
    [InlineData("private_sections: &x [Action items]\n")]
    public void Where_the_settings_cannot_be_read_nothing_leaves_at_all(string settings)
    {
        PaperPractice practice = Practice($"\n## Action items\n\n- [ ] {Secret} due:2026-11-20\n", "", "coach: Ines\ntimezone: UTC\n" + settings);
        Assert.Contains("practice.yaml", FollowUp.Draft(practice.Context(Path), practice.Lookup).Refusal!.Message, StringComparison.Ordinal);
        Assert.All(Papers(practice), paper => Assert.DoesNotContain(Secret, paper, StringComparison.Ordinal));
    }

    /// <summary>The law above would hold of papers that are always empty.</summary>
    [Fact]
    public void What_is_shared_does_leave()
    {
        PaperPractice practice = Practice(
            "\n## Key takeaways\n\n- One thing\n\n## Action items\n\n- [ ] Ask Priya due:2026-11-20\n- [ ] Write to Sam @coach due:next\n\n## Insights\n\n- Mine\n", "", "coach: Ines\ntimezone: UTC\nshared_sections: [Insights]\n");
        IReadOnlyList<string> papers = Papers(practice);
        Assert.All((string[])["One thing", "Ask Priya (by Friday, 20 November 2026)", "Write to Sam (by Monday, 16 November 2026)", "Mine"], text => Assert.Contains(text, papers[0], StringComparison.Ordinal));
        Assert.Contains("SUMMARY:Due: Ask Priya", papers[1], StringComparison.Ordinal);
        Assert.Contains("Ask Priya", papers[2], StringComparison.Ordinal);
        Assert.Contains("Ask Priya", papers[3], StringComparison.Ordinal);
        Assert.Contains("Dana Okafor,", papers[4], StringComparison.Ordinal);
    }

    private static PaperPractice Practice(string session, string client, string settings) => new()
    {
        ["practice.yaml"] = settings,
        ["clients/dana/client.md"] = $"---\ntype: client\nid: dana\nname: Dana Okafor\nstatus: active\nsince: 2026-01-01\nlog_consent: 2026-01-01\nemail: dana@example.com\n---\n\n# Dana\n{client}\n\n## Private notes\n\n### Goals\n\n#### g1 {Secret}\n\n- Why: {Secret}\n",
        [Path] = "---\ntype: session\nclient: dana\ndate: 2026-11-02\nkind: regular\nstatus: done\nduration: 60\nnext: 2026-11-16\n---\n\n# Dana, 2 November\n" + session,
        ["clients/dana/2026-11-16.md"] = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nstart: \"15:00\"\nkind: regular\nstatus: planned\n---\n",
    };

    private static IReadOnlyList<string> Papers(PaperPractice practice, string path = Path)
    {
        NoteContext context = practice.Context(path);
        PracticeSnapshot snapshot = context.Practice;
        PracticeReport report = PracticeReport.Of(snapshot, context.Calendar, practice.Lookup);
        CoachingLog log = CoachingLog.Of(snapshot, practice.Day);
        var items = new OpenItemTables(PaperScope.WithoutPrivate(OpenItems.Of(snapshot, context.Calendar), snapshot.Settings, practice.Lookup).ToList(), practice.Day, path => path);
        return
        [
            FollowUp.Draft(context, practice.Lookup).Value?.Text ?? "", SessionCalendar.Of(snapshot, context.Calendar, practice.Lookup), ReportHtml.Write(report), ReportMarkdown.Write(report),
            log.ToCsv() + string.Join('\n', log.Summary()), items.Markdown(),
        ];
    }
}
