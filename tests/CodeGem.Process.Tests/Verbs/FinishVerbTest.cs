using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CodeGem.Process.Tests.Verbs;

public sealed class FinishVerbTest : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void It_prints_where_the_next_note_is_and_puts_it_there()
    {
        Answer answer = desk.Run("finish", Desk.Live);
        Assert.Equal(0, answer.Code);
        Assert.Equal(Desk.Next + "\n", answer.Out);
        Assert.Equal(6, Regex.Count(desk.Read(Desk.Next), @"- \[ \] .* from:"));
        Assert.DoesNotContain("- [ ]", desk.Read(Desk.Live), StringComparison.Ordinal);
        Assert.Contains("Open items that went on to " + Desk.Next + ": 6.\n", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clients/dana-okafor", "2026-11-16.md", "2026-11-30.md")]
    [InlineData("clients/dana-okafor", "./2026-11-16.md", "./2026-11-30.md")]
    [InlineData("clients/mira-lindqvist", "../dana-okafor/2026-11-16.md", "../dana-okafor/2026-11-30.md")]
    public void The_next_note_is_named_as_the_note_was(string folder, string given, string next) =>
        Assert.Equal(next + "\n", desk.RunIn(folder, null, "finish", given, "--today", Desk.Today).Out);

    [Fact]
    public void A_path_from_the_root_stays_one() =>
        Assert.Equal(desk.At(Desk.Next) + "\n", desk.Run("finish", desk.At(Desk.Live)).Out);

    [Fact]
    public void Again_it_says_so_names_the_same_note_and_changes_nothing()
    {
        desk.Run("finish", Desk.Live);
        var before = desk.Files();
        Answer answer = desk.Run("finish", Desk.Live);
        Assert.Equal((0, Desk.Next + "\n"), (answer.Code, answer.Out));
        Assert.Equal($"codegem: This meeting is finished already; the next session is {Desk.Next}. Nothing was changed in {Desk.Live}.\n", answer.Error);
        Assert.Equal(before, desk.Files());
    }

    [Fact]
    public void A_dry_run_is_a_diff_that_git_can_apply_and_changes_nothing()
    {
        var before = desk.Files();
        Answer answer = desk.Run("finish", Desk.Live, "--dry-run", "--length", "55");
        Assert.Equal(0, answer.Code);
        Assert.StartsWith(Desk.Next + "\ndiff --git ", answer.Out, StringComparison.Ordinal);
        Assert.Equal(before, desk.Files());

        File.WriteAllText(desk.At("../plan.diff"), answer.Out);
        using var git = System.Diagnostics.Process.Start(new ProcessStartInfo("git", ["apply", "../plan.diff"]) { WorkingDirectory = desk.Folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        string applied = WithoutMoment(desk.Read(Desk.Live)), next = desk.Read(Desk.Next);
        using var other = new Desk();
        other.Run("finish", Desk.Live, "--length", "55");
        Assert.Equal(WithoutMoment(other.Read(Desk.Live)), applied);
        Assert.Equal(other.Read(Desk.Next), next);
    }

    [Fact]
    public void Held_on_another_day_the_note_moves_and_that_is_said()
    {
        Answer answer = desk.Run("finish", Desk.Live, "--held", "2026-11-17", "--next", "in two weeks");
        Assert.Equal((0, "clients/dana-okafor/2026-11-30.md\n"), (answer.Code, answer.Out));
        Assert.Contains("The note of the session is now clients/dana-okafor/2026-11-17.md.", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(desk.At(Desk.Live)));
    }

    [Fact]
    public void Without_a_next_session_nothing_is_printed_and_items_stay()
    {
        Answer answer = desk.Run("finish", Desk.Live, "--next", "none", "--outcome", "no-show");
        Assert.Equal((0, ""), (answer.Code, answer.Out));
        Assert.Contains("No next session was set up.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("status: no-show", desk.Read(Desk.Live), StringComparison.Ordinal);
        Assert.Equal(6, Regex.Count(desk.Read(Desk.Live), @"- \[ \] "));
    }

    [Theory]
    [InlineData(1, "Only a session can be finished", "finish", "clients/dana-okafor/client.md")]
    [InlineData(2, "there is no such file", "finish", "clients/nobody.md")]
    [InlineData(2, "\"whenever\" is no date", "finish", Desk.Live, "--next", "whenever")]
    [InlineData(2, "\"long\" is no length", "finish", Desk.Live, "--length", "long")]
    [InlineData(2, "--outcome: \"fun\" is none of held, no-show", "finish", Desk.Live, "--outcome", "fun")]
    [InlineData(2, "Required argument 'FILE' missing", "finish")]
    [InlineData(1, "There is nothing to take back", "reopen", Desk.Live)]
    [InlineData(2, "Unrecognized command or argument 'finsh'", "finsh")]
    public void What_cannot_be_is_one_line_and_changes_nothing(int code, string sentence, params string[] arguments)
    {
        var before = desk.Files();
        Answer answer = desk.Run(arguments);
        Assert.Equal((code, ""), (answer.Code, answer.Out));
        Assert.Matches("^codegem: [^\n]*" + Regex.Escape(sentence) + "[^\n]*\n$", answer.Error);
        Assert.Equal(before, desk.Files());
    }

    [Fact]
    public void Reopening_takes_it_back()
    {
        string before = desk.Read(Desk.Live);
        desk.Run("finish", Desk.Live);
        Answer answer = desk.Run("reopen", Desk.Live);
        Assert.Equal((0, Desk.Live + "\n"), (answer.Code, answer.Out));
        Assert.Equal(before.Replace("next:", "next: 2026-11-30", StringComparison.Ordinal), desk.Read(Desk.Live));
        Assert.False(File.Exists(desk.At(Desk.Next)));
    }

    [Fact]
    public void A_loose_session_needs_no_practice_and_odd_names_no_care()
    {
        using var loose = new Desk(withPractice: false);
        loose.Write("@a 'b' #1 é/[x] %41/2026-11-16.md", "---\ntype: session\nclient: x\ncadence: weekly\ndate: 2026-11-16\nkind: regular\nstatus: planned\n---\n- [ ] one due:next\n");
        Answer answer = loose.Run("finish", "@a 'b' #1 é/[x] %41/2026-11-16.md");
        Assert.Equal((0, "@a 'b' #1 é/[x] %41/2026-11-23.md\n"), (answer.Code, answer.Out));
        Assert.Contains("- [ ] one due:2026-11-23 from:2026-11-16\n", loose.Read("@a 'b' #1 é/[x] %41/2026-11-23.md"), StringComparison.Ordinal);
    }

    private static string WithoutMoment(string note) => Regex.Replace(note, @"\nfinished: \S+", "");
}
