using System.Text;
using System.Xml.Linq;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace CodeGem.Process.Tests.Verbs;

public sealed class PaperVerbsTest : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void An_item_is_listed_once_whatever_copies_there_are()
    {
        // Finishing died between its two steps: the items stand in both notes.
        string live = desk.Read(Desk.Live);
        desk.Run("finish", Desk.Live);
        desk.Write(Desk.Live, live);
        var items = desk.Run("items", "--format", "json").Fine().Json["items"]!;
        Assert.Equal(9, items.Count());
        Assert.All(items.Where(i => (string?)i["client"] == "dana-okafor"), i => Assert.Equal(Desk.Next, (string?)i["path"]));
    }

    [Theory]
    [InlineData("items")]
    [InlineData("calendar")]
    [InlineData("log")]
    [InlineData("report")]
    public void Settings_that_are_no_YAML_are_told_of_since_they_say_what_is_private(string verb)
    {
        desk.Write("practice.yaml", "coach: [\n");
        Answer answer = desk.Run(verb);
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("codegem: What practice.yaml says does not count here, because it cannot be read", answer.Error.Split('\n')[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void Items_due_next_are_due_when_the_next_session_is()
    {
        desk.Write("clients/mira-lindqvist/2026-12-01.md", "---\ntype: session\nclient: mira-lindqvist\ndate: 2026-12-01\nkind: adhoc\nstatus: planned\n---\n\n- [ ] Think due:fri\n");
        desk.Write("clients/mira-lindqvist/2026-11-10.md", "---\ntype: session\nclient: mira-lindqvist\ndate: 2026-11-10\nkind: adhoc\nstatus: done\nduration: 60\n---\n\n- [ ] Wait due:next\n- [ ] Rest\n");
        var due = desk.Run("items", "--client", "mira-lindqvist", "--format", "json").Json["items"]!.ToDictionary(i => (string)i["text"]!, i => (string?)i["due"]);
        Assert.Equal(("2026-12-01", "2026-12-04", null), (due["Wait"], due["Think"], due["Rest"]));
    }

    [Fact]
    public void A_calendar_reads_back_as_what_is_planned()
    {
        desk.Write("clients/mira-lindqvist/2026-12-01.md", "---\ntype: session\nclient: mira-lindqvist\ndate: 2026-12-01\nkind: adhoc\nstatus: planned\n---\n\n- [ ] Read; the page, \\ about zwölf " + new string('é', 60) + " due:2026-12-04\n");
        desk.Write("clients/dana-okafor/2026-07-30.md", "---\ntype: session\nclient: dana-okafor\ndate: 2027-03-29\nstart: \"01:30\"\nkind: regular\nstatus: planned\n---\n");
        string text = desk.Run("calendar").Out;
        Assert.DoesNotContain(text.Split("\r\n"), line => Encoding.UTF8.GetByteCount(line) > 75);
        Assert.Equal(0, text.Replace("\r\n", "", StringComparison.Ordinal).Count(c => c is '\r' or '\n'));

        Ical.Net.Calendar calendar = Ical.Net.Calendar.Load(text)!;
        var events = calendar.Events.ToList();
        Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
        CalendarEvent dana = events.Single(e => e.Summary == "Coaching: Dana Okafor" && e.Start!.Value.Month == 11);
        Assert.Equal(new DateTime(2026, 11, 16, 15, 0, 0, DateTimeKind.Utc), dana.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc), dana.End!.AsUtc);
        Alarm alarm = Assert.Single(dana.Alarms);
        Assert.Equal("-PT5M", alarm.Trigger!.Duration.ToString());
        // Half past one on the day after London's clocks go forward is half past twelve in UTC.
        Assert.Contains(events, e => e.Start!.AsUtc == new DateTime(2027, 3, 29, 0, 30, 0, DateTimeKind.Utc));
        CalendarEvent mira = events.Single(e => e.Summary == "Coaching: Mira Lindqvist");
        Assert.True(mira.IsAllDay);
        Assert.Empty(mira.Alarms);
        CalendarEvent due = events.Single(e => e.Summary!.StartsWith("Due: Read; the page, \\ about zwölf éé", StringComparison.Ordinal));
        Assert.Equal(new CalDateTime(2026, 12, 4), due.Start);
        Assert.Equal(text, desk.Run("calendar").Out);
    }

    [Fact]
    public void The_log_is_a_table_that_runs_nothing()
    {
        desk.Write("clients/dana-okafor/client.md", desk.Read("clients/dana-okafor/client.md").Replace("name: Dana Okafor", "name: \"=cmd|' /C calc'!A0, \\\"x\\\"\"", StringComparison.Ordinal));
        desk.Write("clients/mira-lindqvist/client.md", desk.Read("clients/mira-lindqvist/client.md").Replace("log_consent: 2026-06-16", "log_consent: \"no\"", StringComparison.Ordinal));
        Answer answer = desk.Run("log");
        Assert.Equal(0, answer.Code);
        string[] rows = answer.Out.Split("\r\n");
        Assert.StartsWith("\"'=cmd|' /C calc'!A0, \"\"x\"\"\",dana@example.com,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("Client 2,,individual,1,", rows[2], StringComparison.Ordinal);
        Assert.Equal("", rows[3]);
        Assert.Contains("numbered: 1.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_before_the_training_do_not_count_for_one_body_and_do_for_the_other()
    {
        desk.Write("practice.yaml", desk.Read("practice.yaml").Replace("2024-02-01", "2026-10-05", StringComparison.Ordinal));
        Assert.Equal(3.25m, (decimal)desk.Run("log", "--format", "json").Json["total"]!["hours"]!);
        Assert.Equal(8.75m, (decimal)desk.Run("log", "--format", "json", "--credential", "emcc-master").Json["total"]!["hours"]!);
    }

    [Fact]
    public void The_report_is_one_page_that_loads_nothing_and_escapes_everything()
    {
        desk.Write("clients/dana-okafor/client.md", desk.Read("clients/dana-okafor/client.md")
            .Replace("name: Dana Okafor", "name: \"<script>alert(1)</script>\"", StringComparison.Ordinal).Replace("### g1 Hand", "### g1 <img src=x onerror=y> \" Hand", StringComparison.Ordinal));
        desk.Write(Desk.Live, desk.Read(Desk.Live).Replace("- [ ] Hold", "- [ ] <b onclick=z>&amp; Hold", StringComparison.Ordinal));
        string html = desk.Run("report").Fine().Out;
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)\b(src|href|url|@import)\b\s*[=(:]\s*[""'(]?\s*(https?:|//|data:)", html);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        string[] charts = html.Split("<svg ").Skip(1).Select(part => "<svg " + part[..(part.IndexOf("</svg>", StringComparison.Ordinal) + 6)]).ToArray();
        Assert.Equal(4, charts.Length);
        Assert.All(charts, chart => Assert.NotEmpty(XElement.Parse(chart).Elements()));
        Assert.Contains("&lt;img src=x onerror=y", desk.Run("report", "--format", "md").Out.Replace("\\", "", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_made_anew_and_what_somebody_wrote_is_left_alone()
    {
        desk.Run("report", "--write").Fine();
        string first = desk.Read("reports/dashboard.html");
        desk.Run("finish", Desk.Live);
        desk.Run("report", "--write").Fine();
        Assert.NotEqual(first, desk.Read("reports/dashboard.html"));
        desk.Write("reports/dashboard.md", "mine");
        Answer answer = desk.Run("report", "--write");
        Assert.Equal(1, answer.Code);
        Assert.Contains("A file that was not made here is left as it is: reports/dashboard.md", answer.Error, StringComparison.Ordinal);
        Assert.Equal("mine", desk.Read("reports/dashboard.md"));
    }

    [Fact]
    public void Private_sections_stay_whatever_the_practice_says()
    {
        desk.Write("practice.yaml", desk.Read("practice.yaml") + "shared_sections: [Private notes, Coach reflection, Confidential, Insights]\n");
        desk.Write("clients/dana-okafor/2026-11-02.md", desk.Read("clients/dana-okafor/2026-11-02.md")
            .Replace("- I gave advice too early", "- [ ] Zqxsecret due:2026-12-01\n- I gave advice too early", StringComparison.Ordinal));
        string[] papers = [desk.Run("followup", "clients/dana-okafor/2026-11-02.md").Out, desk.Run("calendar").Out, desk.Run("log").Out, desk.Run("report").Out, desk.Run("report", "--format", "md").Out];
        Assert.Contains("She tests a handover by watching", papers[0], StringComparison.Ordinal);
        Assert.All(papers, paper => Assert.DoesNotMatch("Zqxsecret|advice too early|Bring to supervision", paper));
    }

    [Theory]
    [InlineData("items")]
    [InlineData("calendar")]
    [InlineData("log")]
    [InlineData("report")]
    public void Nothing_is_scanned_without_a_practice(string verb)
    {
        using var elsewhere = new Desk(withPractice: false);
        elsewhere.Write("clients/x/2026-11-16.md", "---\ntype: session\nclient: x\ndate: 2026-11-16\nstatus: planned\nkind: regular\n---\n- [ ] one due:2026-11-20\n");
        Answer answer = elsewhere.Run(verb);
        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains("there is no practice.yaml", answer.Error, StringComparison.Ordinal);
        Assert.Equal(0, elsewhere.Run(verb, "clients/x/2026-11-16.md").Code);
    }

    [Fact]
    public void What_is_missing_from_an_answer_is_said()
    {
        File.WriteAllBytes(desk.At("clients/dana-okafor/2026-11-30.md"), [.. "age-encryption.org/v1\n"u8, 1, 2]);
        foreach (string verb in new[] { "items", "calendar", "log", "report" })
        {
            Answer answer = desk.Run(verb);
            Assert.Equal(2, answer.Code);
            Assert.NotEqual("", answer.Out);
            Assert.Contains("clients/dana-okafor/2026-11-30.md is encrypted and is left alone.", answer.Error, StringComparison.Ordinal);
        }
    }
}
