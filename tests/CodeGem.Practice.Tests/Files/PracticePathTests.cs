using CodeGem.Notes.Effects;
using CodeGem.Practice.Effects;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Tests.Files;

public sealed class PracticePathTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PracticePathTests()
    {
        folder.Write("practice/practice.yaml", "coach: Ines\n");
        folder.Write("practice/clients/dana/client.md", "inside");
        folder.Write("outside/secret.md", "secret");
        Directory.CreateSymbolicLink(folder.At("practice/clients/away"), folder.At("outside"));
        Directory.CreateSymbolicLink(folder.At("practice/clients/alias"), folder.At("practice/clients/dana"));
        File.CreateSymbolicLink(folder.At("practice/clients/dana/away.md"), folder.At("outside/secret.md"));
        File.CreateSymbolicLink(folder.At("practice/clients/dana/nowhere.md"), folder.At("outside/new.md"));
        File.CreateSymbolicLink(folder.At("practice/clients/dana/loop.md"), folder.At("practice/clients/dana/loop.md"));
        Directory.CreateSymbolicLink(folder.At("door"), folder.At("practice"));
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("../outside/secret.md")]
    [InlineData("clients/../../outside/secret.md")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    [InlineData("clients//dana/client.md")]
    [InlineData("clients/./dana/client.md")]
    [InlineData("clients\\dana\\client.md")]
    [InlineData("clients/dana/a\0.md")]
    [InlineData("clients/away/secret.md")]
    [InlineData("clients/away/new.md")]
    [InlineData("clients/away/deep/new.md")]
    [InlineData("clients/dana/away.md")]
    [InlineData("clients/dana/nowhere.md")]
    [InlineData("clients/dana/loop.md")]
    public async Task What_leaves_the_practice_is_not_touched(string path)
    {
        string root = folder.At("practice");
        Assert.Null(PracticePath.Resolve(root, path));
        foreach (Step step in new Step[]
        {
            new CreateFile(path, "x"), new EditFile(path, "secret", []), new DeleteFile(path, "secret"), new RenameFile(path, "clients/stolen.md"),
            new RenameFile("clients/dana/client.md", path),
        })
        {
            RunResult result = await PlanRunner.OnDisk.Run(new Plan([step], []), root, OpenNotes.None);
            Assert.Equal("file.outside-practice", result.Failure!.Problem);
        }
        Assert.Equal("secret", folder.Read("outside/secret.md"));
        Assert.Equal("inside", folder.Read("practice/clients/dana/client.md"));
        Assert.Single(Directory.EnumerateFiles(folder.At("outside")));
    }

    [Fact]
    public void A_name_is_as_long_as_disks_allow_and_no_longer()
    {
        Assert.True(PracticePath.IsPlain("clients/" + new string('a', 255)));
        Assert.False(PracticePath.IsPlain("clients/" + new string('a', 256)));
    }

    [Theory]
    [InlineData("practice")]
    [InlineData("door")]
    public void What_stays_inside_is_where_links_lead(string root)
    {
        string inside = PracticePath.RealPath(folder.At("practice"))!;
        Assert.Equal(Path.Combine(inside, "clients/dana/client.md"), PracticePath.Resolve(folder.At(root), "clients/alias/client.md"));
        Assert.Equal(Path.Combine(inside, "clients/dana/new.md"), PracticePath.Resolve(folder.At(root), "clients/alias/new.md"));
        Assert.Equal(Path.Combine(inside, "clients/new/a.md"), PracticePath.Resolve(folder.At(root), "clients/new/a.md"));
    }
}
