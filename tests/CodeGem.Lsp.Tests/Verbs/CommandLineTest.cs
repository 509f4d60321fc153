using System.CommandLine;
using CodeGem.Lsp.Verbs;

namespace CodeGem.Lsp.Tests.Verbs;

public class CommandLineTest
{
    /// <summary>Named after its file, as this test's program is, it would fall over itself where that file is called what a verb is called.</summary>
    [Fact]
    public void TheProgramIsCalledTheSameWhateverItsFileIsCalled()
    {
        Command root = CommandLine.Root();
        Assert.Equal("codegem", root.Name);
        Assert.DoesNotContain(root.Subcommands, verb => verb.Name == root.Name || verb.Aliases.Contains(root.Name));
        Assert.All(root.Subcommands, verb => Assert.Empty(root.Parse([verb.Name, "--help"]).Errors));
    }
}
