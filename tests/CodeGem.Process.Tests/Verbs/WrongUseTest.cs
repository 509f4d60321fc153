using System.Text.RegularExpressions;

namespace CodeGem.Process.Tests.Verbs;

/// <summary>What is said to somebody who asks for what there is not: one line, the exit code 2, and nothing on standard output.</summary>
public sealed partial class WrongUseTest : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("check --bogus", "There is no option \"--bogus\". A path that begins with a hyphen is written \"./--bogus\". Try \"codegem check --help\".")]
    [InlineData("fix -x", "There is no option \"-x\".")]
    [InlineData("items --bogus", "There is no option \"--bogus\".")]
    [InlineData("prepare --bogus", "There is no option \"--bogus\".")]
    [InlineData("check --format xml", "--format: \"xml\" is none of text, json, sarif. Try \"codegem check --help\".")]
    [InlineData("check --severity loud", "--severity: \"loud\" is none of error, warning, information, hint.")]
    [InlineData("items --format xml", "--format: \"xml\" is none of table, json, csv, md.")]
    [InlineData("finish x.md --outcome gone", "--outcome: \"gone\" is none of held, no-show, late-cancel, cancelled.")]
    [InlineData("log --credential xyz", "--credential: \"xyz\" is none of acc, pcc,")]
    [InlineData("check nothing", "nothing: there is no such file.")]
    [InlineData("check clients/nothing.md", "clients/nothing.md: there is no such file.")]
    [InlineData("fix nothing", "nothing: there is no such file.")]
    [InlineData("items nothing", "nothing: there is no such file.")]
    [InlineData("prepare nothing.md", "nothing.md: there is no such file.")]
    [InlineData("prepare clients", "clients is not a file that can be read as a note.")]
    [InlineData("prepare", "Required argument 'FILE' missing")]
    [InlineData("items --client nobody", "There is no client \"nobody\". There are: dana-okafor, jonas-brandt, mira-lindqvist.")]
    [InlineData("items --owner nobody", "Nobody here is called \"nobody\". There are: client, coach, sponsor.")]
    [InlineData("items --due-before someday", "\"someday\" is no date. Write it as 2026-11-30,")]
    [InlineData("fix --rule bogus", "There is no rule \"bogus\". There are: ")]
    [InlineData("bogus", "Unrecognized command or argument 'bogus'. Try \"codegem --help\".")]
    public void One_line_names_it_and_the_cure(string arguments, string sentence)
    {
        Answer answer = desk.Run(arguments.Split(' '));
        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.StartsWith("codegem: " + sentence, answer.Error, StringComparison.Ordinal);
        Assert.Equal(answer.Error.Length - 1, answer.Error.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Who_owns_an_item_or_takes_part_is_somebody_also_when_nothing_is_left_to_do()
    {
        desk.Write("groups/leads/client.md", "---\ntype: client\nid: leads\nname: Leads\nstatus: active\nsince: 2026-09-14\nkind: group\nparticipants: [ana]\n---\n");
        desk.Write("groups/leads/2026-11-16.md", "---\ntype: session\nclient: leads\ndate: 2026-11-16\nkind: group\nstatus: planned\n---\n\n- [ ] Read the page @bo due:2026-11-20\n");
        Assert.Equal("", desk.Run("items", "--owner", "@ana").Fine().Out);
        Assert.Equal("", desk.Run("items", "--owner", "bo", "--overdue").Fine().Out);
        Assert.Equal("codegem: Nobody here is called \"@cy\". There are: client, coach, sponsor, ana, bo.\n", desk.Run("items", "--owner", "@cy").Error);
    }

    [Fact]
    public void A_note_that_begins_with_a_hyphen_can_be_named() =>
        Assert.Equal(0, desk.Run("check", "./" + desk.Write("--odd.md", "# Hello\n")).Code);

    [Fact]
    public void Help_keeps_to_eighty_columns_and_lists_every_verb()
    {
        string help = desk.RunIn("", null, "--help").Out;
        string[] verbs = VerbLine().Matches(help).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(14, verbs.Length);
        foreach (string[] verb in verbs.Select(v => new[] { v }).Append([]).Concat([["new", "client"], ["new", "session"], ["new", "practice"]]))
            Assert.All(desk.RunIn("", null, [.. verb, "--help"]).Fine().Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check --format json")]
    [InlineData("items")]
    [InlineData("report")]
    [InlineData("prepare clients/dana-okafor/2026-11-16.md")]
    public void Nothing_is_said_when_nobody_reads_on(string arguments)
    {
        using System.Diagnostics.Process verb = desk.Start("", [.. arguments.Split(' '), "--today", "2027-11-16"]);
        verb.StandardInput.Close();
        verb.StandardOutput.Close();
        Assert.Equal("", verb.StandardError.ReadToEnd());
        Assert.True(verb.WaitForExit(TimeSpan.FromSeconds(60)), "the verb did not end");
        Assert.InRange(verb.ExitCode, 0, 1);
    }

    [GeneratedRegex("^  ([a-z]+) (?: |<)", RegexOptions.Multiline)]
    private static partial Regex VerbLine();
}
