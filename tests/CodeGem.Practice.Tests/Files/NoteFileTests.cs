using System.Diagnostics;
using System.Text;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Tests.Files;

public sealed class NoteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<byte[], string, string> Unfit() => new()
    {
        { [0x63, 0x61, 0x66, 0xE9], "caf\uFFFD", "file.not-utf8" },
        { [.. "- [ ] a"u8, 0xED, 0xA0, 0x80], "- [ ] a\uFFFD\uFFFD\uFFFD", "file.not-utf8" },
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("---")).ToArray(), "", "file.utf16" },
        { Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes("---")).ToArray(), "", "file.utf16" },
        { "a\0b"u8.ToArray(), "a\0b", "file.nul" },
        { "\0GITCRYPT\0rest"u8.ToArray(), "", "file.encrypted" },
        { "age-encryption.org/v1\n-> X25519"u8.ToArray(), "", "file.encrypted" },
        { "-----BEGIN AGE ENCRYPTED FILE-----\n"u8.ToArray(), "", "file.encrypted" },
        { "-----BEGIN PGP MESSAGE-----\n"u8.ToArray(), "", "file.encrypted" },
    };

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF---\r\ntype: session\r\n---\r\n")]
    [InlineData("one\rtwo\u2028three \U0001F4C5")]
    public void Utf8_comes_back_byte_for_byte(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        File.WriteAllBytes(folder.At("a.md"), bytes);
        NoteFile read = NoteFile.Read(folder.At("a.md"))!;
        Assert.True(read.CanBeRewritten);
        Assert.Equal(text, read.Text);
        Assert.True(AtomicFile.OnDisk.Replace(read.Path, read.Text, read.Text + "!").IsDone);
        Assert.Equal([.. bytes, (byte)'!'], File.ReadAllBytes(read.Path));
    }

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_is_not_plain_utf8_is_read_as_far_as_it_goes_and_never_rewritten(byte[] bytes, string text, string obstacle)
    {
        File.WriteAllBytes(folder.At("a.md"), bytes);
        NoteFile read = NoteFile.Read(folder.At("a.md"))!;
        Assert.Equal((text, obstacle, false), (read.Text, read.Obstacle, read.CanBeRewritten));
        Assert.False(AtomicFile.OnDisk.Replace(read.Path, read.Text, "new").IsDone);
        Assert.Equal(bytes, File.ReadAllBytes(read.Path));
    }

    [Fact]
    public async Task Pipes_folders_and_links_to_nowhere_are_no_notes_and_nobody_waits_for_them()
    {
        using var made = Process.Start("mkfifo", folder.At("pipe.md"));
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.CreateDirectory(folder.At("folder.md"));
        File.CreateSymbolicLink(folder.At("loop.md"), folder.At("loop.md"));
        File.CreateSymbolicLink(folder.At("device.md"), "/dev/zero");
        Assert.Equal("file.no-file", NoteFile.Read(folder.At("pipe.md"))!.Obstacle);
        Assert.Equal("file.no-file", NoteFile.Read(folder.At("folder.md"))!.Obstacle);
        Assert.Equal("file.no-file", NoteFile.Read(folder.At("device.md"))!.Obstacle);
        Assert.Null(NoteFile.Read(folder.At("loop.md")));
        Assert.Null(NoteFile.Read(folder.At("missing.md")));
        Assert.Null(NoteFile.Read(folder.At("no/such/folder.md")));
        foreach (string name in new[] { "pipe.md", "folder.md", "device.md", "loop.md" })
        {
            Assert.False(AtomicFile.OnDisk.Replace(folder.At(name), "", "x").IsDone);
            Assert.Equal("file.name-taken", AtomicFile.OnDisk.Create(folder.At(name), "x").Problem);
        }
        Assert.Equal(4, folder.Names().Count);
    }

    [Fact]
    public void A_file_too_large_to_be_a_note_is_not_read()
    {
        using (FileStream file = File.Create(folder.At("a.md")))
            file.SetLength(17 * 1024 * 1024);
        NoteFile read = NoteFile.Read(folder.At("a.md"))!;
        Assert.Equal(("", "file.too-large"), (read.Text, read.Obstacle));
    }
}
