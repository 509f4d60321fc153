using System.Diagnostics;

namespace CodeGem.Process.Tests.Verbs;

public sealed class FixVerbTest : IDisposable
{
    private const string Old = "clients/dana-okafor/2026-11-02.md";

    private readonly Desk desk = new();

    public FixVerbTest() => desk.Write(Old, desk.Read(Old).Replace(
        "## Insights\n\n",
        "## Insights\n\n[] call the bank @client due:2026-12-01\n- [] and the mill @client due:2026-12-02\n", StringComparison.Ordinal));

    public void Dispose() => desk.Dispose();

    [Fact]
    public void It_puts_right_what_is_certain_names_the_note_and_is_then_done()
    {
        Answer answer = desk.Run("fix", Old);
        Assert.Equal((0, Old + "\n"), (answer.Code, answer.Out));
        Assert.Contains("- [ ] call the bank @client due:2026-12-01\n- [ ] and the mill", desk.Read(Old), StringComparison.Ordinal);
        var fixedFiles = desk.Files();
        Answer again = desk.Run("fix", Old);
        Assert.Equal((0, ""), (again.Code, again.Out));
        Assert.Equal(fixedFiles, desk.Files());
    }

    [Fact]
    public void A_dry_run_is_a_diff_that_makes_the_same()
    {
        var before = desk.Files();
        File.WriteAllText(desk.At("../fix.diff"), desk.Run("fix", "--dry-run").Out);
        Assert.Equal(before, desk.Files());
        using var git = System.Diagnostics.Process.Start(new ProcessStartInfo("git", ["apply", "../fix.diff"]) { WorkingDirectory = desk.Folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        var applied = desk.Files();
        foreach ((string path, string text) in before) desk.Write(path, text);
        desk.Run("fix");
        Assert.Equal(applied, desk.Files());
        Assert.NotEqual(before, applied);
    }

    [Fact]
    public void Only_the_rules_that_were_named()
    {
        Assert.Equal("", desk.Run("fix", "--rule", "item-no-due").Out);
        Assert.Equal(Old + "\n", desk.Run("fix", "--rule", "item-no-due", "--rule", "item-shorthand").Out);
        Answer unknown = desk.Run("fix", "--rule", "item-shorthnd");
        Assert.Equal(2, unknown.Code);
        Assert.Contains("There is no rule \"item-shorthnd\". There are: ", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_never_written()
    {
        byte[] bytes = [.. "---\ntype: session\n---\n[] a\n"u8, 0xff];
        File.WriteAllBytes(desk.At("clients/dana-okafor/2026-06-02.md"), bytes);
        Answer answer = desk.Run("fix");
        Assert.Equal(2, answer.Code);
        Assert.Contains("2026-06-02.md is not valid UTF-8", answer.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(desk.At("clients/dana-okafor/2026-06-02.md")));
        Assert.Contains("- [ ] call the bank", desk.Read(Old), StringComparison.Ordinal);
    }
}
