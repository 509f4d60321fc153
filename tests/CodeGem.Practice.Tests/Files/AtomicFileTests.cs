using CodeGem.Practice.Files;

namespace CodeGem.Practice.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Create_makes_the_file_and_its_folders_and_nothing_else()
    {
        Assert.True(AtomicFile.OnDisk.Create(folder.At("clients/dana/2026-11-30.md"), "\uFEFFone\r\ntwo").IsDone);
        Assert.Equal(["clients", "clients/dana", "clients/dana/2026-11-30.md"], folder.Names());
        Assert.Equal("\uFEFFone\r\ntwo"u8.ToArray(), File.ReadAllBytes(folder.At("clients/dana/2026-11-30.md")));
    }

    [Fact]
    public void Create_never_overwrites_and_counts_its_own_text_as_done()
    {
        folder.Write("a.md", "mine");
        Assert.Equal("file-name-taken", AtomicFile.OnDisk.Create(folder.At("a.md"), "yours").Problem);
        Assert.True(AtomicFile.OnDisk.Create(folder.At("a.md"), "mine").WasDone);
        Assert.Equal("mine", folder.Read("a.md"));
        Assert.Equal(["a.md"], folder.Names());
    }

    [Fact]
    public void Replace_changes_only_what_was_expected()
    {
        folder.Write("a.md", "before");
        Assert.Equal("file-changed", AtomicFile.OnDisk.Replace(folder.At("a.md"), "other", "after").Problem);
        Assert.Equal("before", folder.Read("a.md"));
        Assert.True(AtomicFile.OnDisk.Replace(folder.At("a.md"), "before", "after").IsDone);
        Assert.Equal("after", folder.Read("a.md"));
        Assert.True(AtomicFile.OnDisk.Replace(folder.At("a.md"), "before", "after").WasDone);
        Assert.Equal("file-missing", AtomicFile.OnDisk.Replace(folder.At("b.md"), "before", "after").Problem);
        Assert.Equal(["a.md"], folder.Names());
    }

    [Fact]
    public void Rename_and_delete_touch_only_what_was_expected()
    {
        folder.Write("a.md", "a");
        folder.Write("b.md", "b");
        Assert.Equal("file-name-taken", AtomicFile.OnDisk.Rename(folder.At("a.md"), folder.At("b.md")).Problem);
        Assert.True(AtomicFile.OnDisk.Rename(folder.At("a.md"), folder.At("c.md")).IsDone);
        Assert.True(AtomicFile.OnDisk.Rename(folder.At("a.md"), folder.At("c.md")).WasDone);
        Assert.Equal("file-changed", AtomicFile.OnDisk.DeleteIfUnchanged(folder.At("c.md"), "b").Problem);
        Assert.True(AtomicFile.OnDisk.DeleteIfUnchanged(folder.At("c.md"), "a").IsDone);
        Assert.True(AtomicFile.OnDisk.DeleteIfUnchanged(folder.At("c.md"), "a").WasDone);
        Assert.Equal(["b.md"], folder.Names());
    }
}
