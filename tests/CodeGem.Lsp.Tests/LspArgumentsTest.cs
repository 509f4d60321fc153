namespace CodeGem.Lsp.Tests;

public class LspArgumentsTest
{
    [Theory]
    [InlineData("lsp")]
    [InlineData("lsp --stdio")]
    [InlineData("--stdio")]
    [InlineData("lsp --clientProcessId=12")]
    public void StartsTheServer(string line) => Assert.Equal(new LspArguments(), LspArguments.Read(line.Split(' '), false));

    [Fact]
    public void ReadsItsOptions() => Assert.Equal(
        new LspArguments("a.log", new DateOnly(2026, 11, 16), true),
        LspArguments.Read(["lsp", "--log", "a.log", "--today=2026-11-16", "--trace"], false));

    [Fact]
    public void WithoutAVerbItServesAPipeOnly()
    {
        Assert.NotNull(LspArguments.Read([], stdinIsPiped: true));
        Assert.Null(LspArguments.Read([], stdinIsPiped: false));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("lsp --help")]
    [InlineData("lsp --log")]
    [InlineData("lsp --today tomorrow")]
    [InlineData("lsp --today 2026-02-30")]
    [InlineData("lsp more")]
    [InlineData("lsp --stdio=x")]
    public void LeavesTheRestToTheCommandLine(string line) => Assert.Null(LspArguments.Read(line.Split(' '), false));
}
