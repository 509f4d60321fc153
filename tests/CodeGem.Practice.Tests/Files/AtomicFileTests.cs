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
        Assert.Equal("file.name-taken", AtomicFile.OnDisk.Create(folder.At("a.md"), "yours").Problem);
        Assert.True(AtomicFile.OnDisk.Create(folder.At("a.md"), "mine").WasDone);
        Assert.Equal("mine", folder.Read("a.md"));
        Assert.Equal(["a.md"], folder.Names());
    }

    [Fact]
    public void Replace_changes_only_what_was_expected()
    {
        folder.Write("a.md", "before");
        Assert.Equal("file.changed", AtomicFile.OnDisk.Replace(folder.At("a.md"), "other", "after").Problem);
        Assert.Equal("before", folder.Read("a.md"));
        Assert.True(AtomicFile.OnDisk.Replace(folder.At("a.md"), "before", "after").IsDone);
        Assert.Equal("after", folder.Read("a.md"));
        Assert.True(AtomicFile.OnDisk.Replace(folder.At("a.md"), "before", "after").WasDone);
        Assert.Equal("file.missing", AtomicFile.OnDisk.Replace(folder.At("b.md"), "before", "after").Problem);
        Assert.Equal(["a.md"], folder.Names());
    }

    [Fact]
    public void Rename_and_delete_touch_only_what_was_expected()
    {
        folder.Write("a.md", "a");
        folder.Write("b.md", "b");
        Assert.Equal("file.name-taken", AtomicFile.OnDisk.Rename(folder.At("a.md"), folder.At("b.md")).Problem);
        Assert.True(AtomicFile.OnDisk.Rename(folder.At("a.md"), folder.At("c.md")).IsDone);
        Assert.True(AtomicFile.OnDisk.Rename(folder.At("a.md"), folder.At("c.md")).WasDone);
        Assert.Equal("file.changed", AtomicFile.OnDisk.DeleteIfUnchanged(folder.At("c.md"), "b").Problem);
        Assert.True(AtomicFile.OnDisk.DeleteIfUnchanged(folder.At("c.md"), "a").IsDone);
        Assert.True(AtomicFile.OnDisk.DeleteIfUnchanged(folder.At("c.md"), "a").WasDone);
        Assert.Equal(["b.md"], folder.Names());
    }

    [Fact]
    public async Task Of_many_who_make_one_name_at_once_exactly_one_wins()
    {
        for (int round = 0; round < 50; round++)
        {
            string path = folder.At($"note-{round}.md");
            using var start = new ManualResetEventSlim();
            var makers = Enumerable.Range(0, 4).Select(i => Task.Factory.StartNew(() =>
            {
                start.Wait();
                return AtomicFile.OnDisk.Create(path, $"by {i}");
            }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            start.Set();
            FileResult[] results = await Task.WhenAll(makers);
            int winner = Assert.Single(Enumerable.Range(0, 4), i => results[i].IsDone);
            Assert.Equal($"by {winner}", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
            Assert.All(results.Where(r => !r.IsDone), r => Assert.Equal("file.name-taken", r.Problem));
        }
        Assert.Equal(50, folder.Names().Count);
    }

    [Fact]
    public async Task Tidying_up_never_takes_what_is_being_written()
    {
        using var end = new CancellationTokenSource();
        var tidying = Task.Run(() =>
        {
            while (!end.IsCancellationRequested)
                Temporary.Sweep(FileCalls.OnDisk, folder.Path);
        }, CancellationToken.None);
        folder.Write("a.md", "0");
        for (int i = 0; i < 200; i++)
        {
            Assert.Null(AtomicFile.OnDisk.Replace(folder.At("a.md"), $"{i}", $"{i + 1}").Problem);
            Assert.Null(AtomicFile.OnDisk.Create(folder.At($"{i}.md"), "x").Problem);
        }
        await end.CancelAsync();
        await tidying;
        Assert.Equal(201, folder.Names().Count);
    }

    [Fact]
    public void What_a_dead_process_left_is_removed()
    {
        folder.Write(".codegem-abc.tmp", "half a no");
        Temporary.Sweep(FileCalls.OnDisk, folder.Path);
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void Permissions_stay()
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = folder.Write("a.md", "before");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute);
        Assert.True(AtomicFile.OnDisk.Replace(path, "before", "after").IsDone);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute, File.GetUnixFileMode(path));
    }

    [Fact]
    public void What_is_meant_to_be_read_only_stays_so()
    {
        string path = folder.Write("a.md", "before");
        if (OperatingSystem.IsWindows())
            File.SetAttributes(path, FileAttributes.ReadOnly);
        else
            File.SetUnixFileMode(path, UnixFileMode.UserRead);
        Assert.Equal("file.read-only", AtomicFile.OnDisk.Replace(path, "before", "after").Problem);
        Assert.Equal("file.read-only", AtomicFile.OnDisk.DeleteIfUnchanged(path, "before").Problem);
        Assert.Equal("before", folder.Read("a.md"));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void The_owner_and_the_group_stay_where_they_may_be_given()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return;
        string path = folder.Write("a.md", "before");
        Run("chown", "1234:5678", path);
        Run("chmod", "640", path);
        Assert.True(AtomicFile.OnDisk.Replace(path, "before", "after").IsDone);
        Assert.Equal("1234:5678 640", Run("stat", "-c", "%u:%g %a", path));
    }

    [Fact]
    public void Of_two_hard_links_the_one_that_is_named_changes_and_the_other_keeps_the_old_text()
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = folder.Write("a.md", "before"), other = folder.At("b.md");
        Assert.True(FileCalls.OnDisk.Link(path, other));
        Assert.True(AtomicFile.OnDisk.Replace(path, "before", "after").IsDone);
        Assert.Equal(("after", "before"), (folder.Read("a.md"), folder.Read("b.md")));
    }

    [Theory]
    [InlineData("\uFEFF# One\r\n\r\n- [ ] a\r\n")]
    [InlineData("one\rtwo\n\u2028three")]
    [InlineData("no end of line")]
    public void Not_a_byte_is_added_or_taken(string text)
    {
        Assert.True(AtomicFile.OnDisk.Create(folder.At("a.md"), text).IsDone);
        Assert.True(AtomicFile.OnDisk.Replace(folder.At("a.md"), text, text + "x").IsDone);
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text + "x"), File.ReadAllBytes(folder.At("a.md")));
    }

    [Fact]
    public void The_longest_name_a_disk_allows_can_be_made_changed_and_removed()
    {
        string path = folder.At(new string('é', 126) + ".md");
        Assert.True(AtomicFile.OnDisk.Create(path, "before").IsDone);
        Assert.True(AtomicFile.OnDisk.Replace(path, "before", "after").IsDone);
        Assert.True(AtomicFile.OnDisk.DeleteIfUnchanged(path, "after").IsDone);
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void What_changed_places_with_a_note_and_is_not_known_is_given_a_name_that_people_see()
    {
        string swap = Temporary.ForSwap(Temporary.NameIn(folder.Path), "before"u8.ToArray(), "after"u8.ToArray());
        File.WriteAllText(swap, "before");
        Temporary.Sweep(FileCalls.OnDisk, folder.Path);
        Assert.Empty(folder.Names());
        File.WriteAllText(swap, "somebody's");
        Temporary.Sweep(FileCalls.OnDisk, folder.Path);
        string rescued = Assert.Single(folder.Names());
        Assert.Matches("^rescued-.*\\.md$", rescued);
        Assert.Equal("somebody's", folder.Read(rescued));
    }

    [Fact]
    public void A_pipe_with_the_name_of_a_temporary_file_is_passed_by()
    {
        if (OperatingSystem.IsWindows())
            return;
        Run("mkfifo", folder.At(".codegem-abc.tmp"));
        Temporary.Sweep(FileCalls.OnDisk, folder.Path);
        Assert.Single(folder.Names());
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said;
    }

    [Fact]
    public void Half_a_character_is_never_written()
    {
        Assert.Equal("file.text-broken", AtomicFile.OnDisk.Create(folder.At("a.md"), "a\uD83D").Problem);
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void A_name_too_long_is_said_to_be()
    {
        Assert.Equal("file.name-too-long", AtomicFile.OnDisk.Create(folder.At(new string('a', 300) + ".md"), "x").Problem);
        Assert.Empty(folder.Names());
    }
}
