using System.Text.RegularExpressions;
using CodeGem.Lsp.Protocol;
using CsCheck;

namespace CodeGem.Lsp.Tests.Protocol;

public class DocumentUriTest
{
    [Theory]
    [InlineData("file:///a/b.md", "/a/b.md")]
    [InlineData("file:///a%20b/%C3%A9.md", "/a b/é.md")]
    [InlineData("file:///a b/é.md", "/a b/é.md")]
    [InlineData("FILE:///a.md", "/a.md")]
    [InlineData("file:/a.md", "/a.md")]
    [InlineData("file://localhost/a.md", "/a.md")]
    [InlineData("file:///a%23b%25c.md", "/a#b%c.md")]
    [InlineData("file:///a#b?c%.md", "/a#b?c%.md")]
    [InlineData("file:///100%zz.md", "/100%zz.md")]
    [InlineData("file:///%F0%9F%98%80.md", "/😀.md")]
    [InlineData("file:///😀%20.md", "/😀 .md")]
    [InlineData("file:///c%3A/x.md", "/c:/x.md")]
    [InlineData("file:///e%CC%81.md", "/e\u0301.md")]
    [InlineData("file:///a+b.md", "/a+b.md")]
    [InlineData("file:///", "/")]
    [InlineData("untitled:Untitled-1", null)]
    [InlineData("vscode-remote://127.0.0.1:1/a.md", null)]
    [InlineData("git:/a.md?x", null)]
    [InlineData("file://", null)]
    [InlineData("file:a.md", null)]
    [InlineData("file:///%FF.md", null)]
    [InlineData("file:///a%00b.md", null)]
    [InlineData("", null)]
    [InlineData("/a.md", null)]
    public void PathsAreReadFromWhateverClientsWrite(string uri, string? path) => Assert.Equal(path, new DocumentUri(uri).Path);

    [Theory]
    [InlineData("file:///a%20b.md", "file:///a b.md")]
    [InlineData("file:///A%2fb.md", "file:///A%2Fb.md")]
    [InlineData("file:///c%3A/x.md", "file:///c:/x.md")]
    public void OneFileHasManySpellings(string one, string other)
    {
        Assert.Equal(new DocumentUri(one), new DocumentUri(other));
        Assert.Equal(new DocumentUri(one).GetHashCode(), new DocumentUri(other).GetHashCode());
        Assert.Equal(one, new DocumentUri(one).Text);
    }

    [Theory]
    [InlineData("file:///a.md", "file:///A.md")]
    [InlineData("file:///%C3%A9.md", "file:///e%CC%81.md")]
    [InlineData("untitled:a", "untitled:b")]
    public void DifferentFilesStayDifferent(string one, string other) => Assert.NotEqual(new DocumentUri(one), new DocumentUri(other));

    [Fact]
    public void AnyPathComesBack() => Gen.OneOf("a", "/", " ", "#", "%", "%41", "?", "é", "e\u0301", "😀", "\\", ":", "c:", "\"", "+", "&").Array[1, 12]
        .Select(parts => "/" + string.Concat(parts).TrimStart('/'))
        .Sample(path => DocumentUri.OfPath(path) is var uri && uri.Path == path && Regex.IsMatch(uri.Text, "^file:///([A-Za-z0-9/._~-]|%[0-9A-F]{2})*$"));
}
