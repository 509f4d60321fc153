using System.Text;
using System.Text.RegularExpressions;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Tests.Meetings;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CodeGem.Notes.Tests.Papers;

/// <summary>Words that would be more than words in a page, a table, a calendar or a letter stay words, wherever they stand.</summary>
public partial class HostileWordsTest
{
    private const string Path = "clients/dana/2026-11-02.md";

    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<", ">", "\"", "'", "&", "&lt;", "</title>", "</style>", "</svg>", "]]>", "<!--", "-->", "javascript:alert(1)", "![x](https://e.example/a.png)",
        "[x](command:evil)", "<https://e.example>", "`", "|", "=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r\nBcc: evil@example.org", "\nATTENDEE:mailto:evil@example.org", "\r\nEND:VCALENDAR", ";", ",", "\\", "\\n", "\u2028",
        "\u202e", "\u0000", "\u001b[31m", "Ann", " ", "\U0001F642", "e\u0301", new string('x', 90), "url(https://e.example)", "{{client.name}}", "{0}",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Array[1, 5].Select(at => string.Concat(at.Select(i => Pieces[i])));

    /// <summary>A value in double quotes may hold anything: YAML has escapes for it.</summary>
    private static string Quoted(string value) => "\"" + string.Concat(value.EnumerateRunes().Select(r => r.Value is < 0x20 or '"' or '\\' or 0x2028 or 0x7f ? $"\\U{r.Value:x8}" : r.ToString())) + "\"";

    private static string OnLine(string words) => words.ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal);

    private static PaperPractice Practice(string words) => new()
    {
        ["practice.yaml"] = $"coach: {Quoted("C" + words)}\nemail: {Quoted("m" + words)}\ntimezone: UTC\ncredential: pcc\n",
        ["clients/dana/client.md"] = $"---\ntype: client\nid: dana\nname: {Quoted("N" + words)}\nstatus: {Quoted(words)}\nsince: 2026-01-01\nlog_consent: 2026-01-01\nemail: {Quoted("m" + words)}\nsponsor: {Quoted(words)}\npackage: {Quoted(words)}\npackage_sessions: 6\n---\n\n## Goals\n\n### g1 {OnLine(words)}\n\n- Status: active\n",
        [Path] = $"---\ntype: session\nclient: dana\ndate: 2026-11-02\nkind: regular\nstatus: done\nduration: 60\npackage: {Quoted(words)}\n---\n\n## Action items\n\n- [ ] sponsor's @sponsor due:2026-11-20\n- [ ] a {OnLine(words)} b due:2026-11-20\n\n## Goal progress\n\n- goal:g1 score:5 value:3\n",
        ["clients/dana/2026-11-16.md"] = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nstart: \"15:00\"\nkind: regular\nstatus: planned\n---\n",
    };

    private static PracticeReport Report(PaperPractice practice)
    {
        NoteContext context = practice.Context(Path);
        return PracticeReport.Of(context.Practice, context.Calendar, practice.Lookup);
    }

    /// <summary>Every tag of the page, and the names of its attributes: what it is made of, whatever it says.</summary>
    private static List<string> Skeleton(string html) => Tag().Matches(html)
        .Select(tag => tag.Groups["name"].Value + " " + string.Join(' ', Attribute().Matches(tag.Groups["rest"].Value).Select(a => a.Groups["name"].Value))).ToList();

    [Fact]
    public void A_page_has_the_tags_we_wrote_and_loads_nothing() => Words.Sample(words =>
    {
        string html = ReportHtml.Write(Report(Practice(words)));
        List<string> tags = Skeleton(html);
        Assert.Equal(Regex.Count(html, "<"), tags.Count);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain(tags, tag => Regex.IsMatch(tag, @"^(script|img|link|iframe|object|embed|a|form|base|image|use)\b| (src|href|on\w+|style|srcset|action)\b"));
        Assert.Equal(Skeleton(ReportHtml.Write(Report(Practice("x")))).Where(t => !t.StartsWith("/", StringComparison.Ordinal)).Distinct().Order(), tags.Where(t => !t.StartsWith("/", StringComparison.Ordinal)).Distinct().Order());
        Assert.DoesNotMatch("url\\(|@import", html[html.IndexOf("<style>", StringComparison.Ordinal)..html.IndexOf("</style>", StringComparison.Ordinal)]);
    }, iter: 500);

    [Fact]
    public void A_report_in_Markdown_has_no_links_images_or_tags() => Words.Sample(words =>
    {
        MarkdownDocument page = Markdown.Parse(ReportMarkdown.Write(Report(Practice(words))), new MarkdownPipelineBuilder().UsePipeTables().Build());
        Assert.DoesNotContain(page.Descendants(), part => part is LinkInline or AutolinkInline or HtmlInline or HtmlBlock or CodeInline or CodeBlock);
    }, iter: 500);

    [Fact]
    public void A_table_has_as_many_columns_in_every_row_and_no_formula() => Words.Sample(words =>
    {
        PaperPractice practice = Practice(words);
        NoteContext context = practice.Context(Path);
        foreach (string csv in new[] { CoachingLog.Of(context.Practice, practice.Day).ToCsv(), new OpenItemTables(OpenItems.Of(context.Practice, context.Calendar), practice.Day, path => path).Csv() })
        {
            List<List<string>> rows = Rows(csv);
            Assert.True(rows.Count >= 2);
            Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
            Assert.All(rows.SelectMany(row => row), field => Assert.DoesNotMatch(@"^[\s]*[=+@|%]|^\s*-(?![0-9.]+$)", field));
            Assert.DoesNotContain(rows.SelectMany(row => row), field => field.Any(char.IsControl));
        }
    }, iter: 500);

    [Fact]
    public void A_calendar_has_the_lines_we_wrote() => Words.Sample(words =>
    {
        PaperPractice practice = Practice(words);
        NoteContext context = practice.Context(Path);
        string calendar = SessionCalendar.Of(context.Practice, context.Calendar, practice.Lookup);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        string[] lines = calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches("^(BEGIN|END|VERSION|PRODID|CALSCALE|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|CLASS|STATUS|ORGANIZER|ACTION|DESCRIPTION|TRIGGER|TRANSP)[:;]", line));
        Assert.DoesNotContain(lines, line => line.Any(char.IsControl));
        Assert.Equal(3, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Single(lines, "END:VCALENDAR");
        Assert.All(lines.Where(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal)), line => Assert.DoesNotMatch(@"(?<!\\)(\\\\)*[;,]", line[8..]));
    }, iter: 500);

    [Fact]
    public void A_letter_has_one_line_for_whom_and_one_for_what() => Words.Sample(words =>
    {
        PaperPractice practice = Practice(words);
        string[] letter = FollowUp.Draft(practice.Context(Path), practice.Lookup).Value!.Text.Split('\n');
        Assert.StartsWith("To: ", letter[0], StringComparison.Ordinal);
        Assert.StartsWith("Subject: ", letter[1], StringComparison.Ordinal);
        Assert.Equal("", letter[2]);
        Assert.DoesNotContain(letter, line => line.StartsWith("Bcc:", StringComparison.Ordinal) || line.Contains('\r', StringComparison.Ordinal));
    }, iter: 500);

    /// <summary>RFC 4180, read as strictly as it is written.</summary>
    private static List<List<string>> Rows(string csv)
    {
        var rows = new List<List<string>>();
        foreach (Match match in Field().Matches(csv))
        {
            if (match.Groups["start"].Value != ",")
                rows.Add([]);
            rows[^1].Add(match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups["plain"].Value);
        }
        if (rows is [.., [""]])
            rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    [GeneratedRegex("""(?<start>\A|,|\r\n)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?=,|\r\n|\z)""")]
    private static partial Regex Field();

    [GeneratedRegex("<(?<name>[/!]?[A-Za-z][A-Za-z0-9]*)(?<rest>[^<>]*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[A-Za-z][A-Za-z0-9:-]*)\s*=\s*"[^"]*"|(?<name>[A-Za-z][A-Za-z0-9:-]*)""")]
    private static partial Regex Attribute();
}
