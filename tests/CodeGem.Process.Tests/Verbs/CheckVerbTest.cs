using System.Diagnostics;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Verbs;

public sealed class CheckVerbTest : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_finding_is_a_line_with_its_place()
    {
        desk.Write(Desk.Live, desk.Read(Desk.Live).Replace("due:2026-11-18", "due:2026-02-30", StringComparison.Ordinal));
        Answer answer = desk.Run("check", Desk.Live);
        Assert.Equal((1, ""), (answer.Code, answer.Error));
        Assert.Contains(answer.Lines, line => Regex.IsMatch(line, "^clients/dana-okafor/2026-11-16[.]md:47:47: error item-bad-date .+$"));
    }

    [Fact]
    public void Every_format_tells_the_same()
    {
        Answer text = desk.RunIn("", null, "check", "--today", "2026-12-25");
        JObject json = desk.RunIn("", null, "check", "--format", "json", "--today", "2026-12-25").Json;
        JObject sarif = desk.RunIn("", null, "check", "--format", "sarif", "--today", "2026-12-25").Json;
        var told = json["findings"]!.Select(f => $"{f["path"]}:{f["line"]}:{f["column"]}: {f["severity"]} {f["code"]} {f["message"]}").ToList();
        Assert.NotEmpty(told);
        Assert.Equal(text.Lines, told);
        Assert.Equal(
            json["findings"]!.Select(f => (f["path"]!.ToString(), (int)f["line"]!, (int)f["column"]!, f["code"]!.ToString())),
            sarif["runs"]![0]!["results"]!.Select(r => (
                Uri.UnescapeDataString(r.SelectToken("locations[0].physicalLocation.artifactLocation.uri")!.ToString()),
                (int)r.SelectToken("locations[0].physicalLocation.region.startLine")!,
                (int)r.SelectToken("locations[0].physicalLocation.region.startColumn")!, r["ruleId"]!.ToString())));
        Assert.Equal(told.Count, json["summary"]!.Where(s => ((JProperty)s).Name != "files").Sum(s => (int)((JProperty)s).Value));
    }

    [Fact]
    public void Weak_findings_can_be_left_out_and_then_are_none()
    {
        Answer all = desk.Run("check", Desk.Live);
        Assert.Contains(" information item-carried ", all.Out, StringComparison.Ordinal);
        desk.Run("check", Desk.Live, "--severity", "warning").Fine();
    }

    [Fact]
    public void The_practice_itself_is_checked_too()
    {
        desk.Write("practice.yaml", "coach: A\ntimezone: Europe/Atlantis\n");
        Assert.StartsWith("practice.yaml:2:11: error frontmatter-bad-value ", desk.Run("check").Out, StringComparison.Ordinal);
        Assert.StartsWith("../practice.yaml:2:11: ", desk.RunIn("clients", null, "check", "../practice.yaml").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_the_practice_is_checked_by_itself()
    {
        Answer answer = desk.RunIn("", null, "check", "clients/mira-lindqvist", "--today", "2026-12-25");
        Assert.All(answer.Lines, line => Assert.StartsWith("clients/mira-lindqvist/", line, StringComparison.Ordinal));
        Assert.NotEmpty(answer.Lines);
    }

    [Fact]
    public void Ordinary_Markdown_has_no_findings()
    {
        desk.Write("README.md", "# Hello\n\n- [ ] something due:2026-02-30\n[] x\n");
        desk.Run("check", "README.md").Fine();
        using var elsewhere = new Desk(withPractice: false);
        elsewhere.Write("README.md", "---\ndescription: x\n---\n- [] y due:soon\n");
        elsewhere.Run("check", "README.md").Fine();
    }

    [Fact]
    public void Nothing_is_scanned_without_a_practice()
    {
        using var elsewhere = new Desk(withPractice: false);
        elsewhere.Write("clients/x/2026-11-16.md", "---\ntype: session\n---\n");
        foreach (string[] arguments in new string[][] { ["check"], ["check", "."], ["check", "clients"] })
        {
            Answer answer = elsewhere.Run(arguments);
            Assert.Equal((2, ""), (answer.Code, answer.Out));
            Assert.Contains("there is no practice.yaml in this folder or above it", answer.Error, StringComparison.Ordinal);
        }
        Assert.Contains("frontmatter-missing-key", elsewhere.Run("check", "clients/x/2026-11-16.md").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("letter.md", "Dear Dana, **she went quiet** when I asked\nabout the merger.")]
    [InlineData("2026/letter.txt", "she went quiet when I asked about the merger")]
    public void Private_text_in_something_made_for_the_client_is_an_error(string name, string letter)
    {
        desk.Write(Desk.Next, "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-30\nkind: regular\nstatus: planned\n---\n\n## Private notes\n\n- She went quiet when I asked about the merger.\n");
        Assert.DoesNotContain("private-text-shared", desk.Run("check").Out, StringComparison.Ordinal);
        desk.Write("clients/dana-okafor/out/" + name, letter);
        desk.Write("clients/jonas-brandt/out/" + name, letter);
        Answer answer = desk.Run("check");
        Assert.Equal(1, answer.Code);
        Assert.StartsWith(Desk.Next + ":11:3: error private-text-shared", answer.Lines.Single(line => line.Contains("private-text-shared", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("clients/dana-okafor/out/" + name, answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_a_line_each_and_the_rest_is_checked()
    {
        File.WriteAllBytes(desk.At("clients/dana-okafor/2026-06-01.md"), [.. "\0GITCRYPT\0"u8, 1, 2, 3]);
        File.WriteAllBytes(desk.At("clients/dana-okafor/2026-06-02.md"), [.. "---\ntype: session\n---\n"u8, 0xff]);
        Directory.CreateDirectory(desk.At("clients/dana-okafor/2026-06-03.md"));
        var unread = new List<string> { "2026-06-01.md is encrypted", "2026-06-02.md is not valid UTF-8" };
        if (!OperatingSystem.IsWindows())
        {
            using var made = System.Diagnostics.Process.Start(new ProcessStartInfo("mkfifo", ["clients/dana-okafor/2026-06-04.md"]) { WorkingDirectory = desk.Folder })!;
            made.WaitForExit();
            unread.Add("2026-06-04.md is not a file");
        }
        Answer answer = desk.Run("check");
        Assert.Equal(2, answer.Code);
        Assert.Equal(unread.Count, answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(unread, sentence => Assert.Contains(sentence, answer.Error, StringComparison.Ordinal));
        Assert.Contains("item-carried", answer.Out, StringComparison.Ordinal);
        Assert.Equal(unread.Count, desk.Run("check", "--format", "json").Json["unread"]!.Count());
    }

    [Fact]
    public void Names_that_would_break_a_line_do_not()
    {
        desk.Write("clients/dana-okafor/a\nb\u001b[31m.md", "---\ntype: session\n---\n");
        Assert.All(desk.Run("check").Lines, line => Assert.Matches("^[^:]+:[0-9]+:[0-9]+: [a-z]+ [a-z-]+ ", line));
        Assert.DoesNotContain("\u001b", desk.Run("check").Out, StringComparison.Ordinal);
    }
}
