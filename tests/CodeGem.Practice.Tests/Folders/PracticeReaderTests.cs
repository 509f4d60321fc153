using System.Diagnostics;
using CodeGem.Notes.Model;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;

namespace CodeGem.Practice.Tests.Folders;

public sealed class PracticeReaderTests : IDisposable
{
    private const string Session = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nkind: regular\nstatus: done\n---\n\n## Action items\n\n- [ ] Call Sam due:2026-11-30\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_practice_is_its_clients_their_sessions_and_its_templates()
    {
        folder.Write("practice.yaml", "coach: Ines\ntimezone: Europe/Lisbon\n");
        folder.Write("clients/dana/client.md", "---\ntype: client\nid: dana\nname: Dana\n---\n\n## Goals\n\n### g1 Walk more\n");
        folder.Write("clients/dana/2026-11-16.md", Session);
        folder.Write("clients/dana/worksheet.md", "# Not ours\n");
        folder.Write("clients/dana/out/2026-11-17.md", Session);
        folder.Write("groups/leads/2026-11-16-2.md", Session);
        folder.Write("archive/old/2020-01-06.md", Session.Replace("2026-11-16", "2020-01-06", StringComparison.Ordinal));
        folder.Write("templates/regular.md", "# {{client}}\n");
        PracticeSnapshot practice = PracticeReader.Load(folder.Path);
        Assert.Equal("Ines", practice.Settings.Coach);
        Assert.Equal(["archive/old", "clients/dana", "groups/leads"], practice.Clients.Keys);
        Assert.Equal("Dana", practice.Clients["clients/dana"].DisplayName);
        Assert.Equal("g1", Assert.Single(practice.Clients["clients/dana"].Goals).Id);
        SessionRecord session = Assert.Single(practice.Clients["clients/dana"].Sessions);
        Assert.Equal("clients/dana/2026-11-16.md", session.Path);
        Assert.Equal("Call Sam", Assert.Single(session.Items).Text);
        Assert.Equal(1, session.OpenItems);
        Assert.Equal(2, Assert.Single(practice.Clients["groups/leads"].Sessions).Sequence);
        Assert.Equal("# {{client}}\n", practice.Templates["regular"]);
    }

    [Fact]
    public async Task Hostile_folders_are_survived_and_what_can_be_read_is()
    {
        folder.Write("practice.yaml", "coach: Ines\n");
        folder.Write("outside/2026-11-16.md", Session);
        string practice = folder.At("practice");
        folder.Write("practice/practice.yaml", "coach: Ines\n");
        string[] odd = ["a b #%&é\U0001F331.md", "caf\u00e9.md", "cafe\u0301.md", new string('x', 252) + ".md", "-rf.md", "..md", "new\nline.md"];
        foreach (string name in odd)
            folder.Write($"practice/clients/dana/{name}", Session);
        Directory.CreateDirectory(folder.At("practice/clients/dana/folder.md"));
        await Run("mkfifo", folder.At("practice/clients/dana/pipe.md"));
        File.WriteAllBytes(folder.At("practice/clients/dana/locked.md"), "\0GITCRYPT\0---\ntype: session\n---\n"u8.ToArray());
        File.WriteAllBytes(folder.At("practice/clients/dana/wide.md"), [0xFF, 0xFE, .. "-\0-\0-\0"u8]);
        File.CreateSymbolicLink(folder.At("practice/clients/dana/away.md"), folder.At("outside/2026-11-16.md"));
        File.CreateSymbolicLink(folder.At("practice/clients/dana/loop.md"), folder.At("practice/clients/dana/loop.md"));
        File.CreateSymbolicLink(folder.At("practice/clients/dana/inside.md"), folder.At("practice/clients/dana/-rf.md"));
        Directory.CreateSymbolicLink(folder.At("practice/clients/outside"), folder.At("outside"));
        Directory.CreateSymbolicLink(folder.At("practice/clients/round"), folder.At("practice/clients"));
        Directory.CreateSymbolicLink(folder.At("practice/clients/alias"), folder.At("practice/clients/dana"));
        Directory.CreateSymbolicLink(folder.At("practice/archive"), folder.At("outside"));
        folder.Write("practice/templates", "a file where a folder is expected");
        PracticeSnapshot read = PracticeReader.Load(practice);
        Assert.Equal(["clients/alias", "clients/dana", "clients/round"], read.Clients.Keys);
        var names = read.Clients["clients/dana"].Sessions.Select(s => s.FileName).ToHashSet();
        Assert.Superset(odd.Where(n => n[0] != '.').ToHashSet(), names);
        Assert.Contains("inside.md", names);
        Assert.Equal(odd.Length, names.Count);
        Assert.Empty(read.Clients["clients/round"].Sessions);
        Assert.Empty(read.Templates);
    }

    [Fact]
    public void Leftovers_of_dead_processes_are_no_notes_and_go_when_the_practice_is_read()
    {
        folder.Write("practice.yaml", "coach: Ines\n");
        folder.Write("clients/dana/.codegem-abc.tmp", Session);
        Assert.Empty(Assert.Single(PracticeReader.Load(folder.Path).Clients.Values).Sessions);
        Assert.DoesNotContain(folder.Names(), name => name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_practice_that_is_not_there_is_empty()
    {
        Assert.Empty(PracticeReader.Load(folder.At("nowhere")).Clients);
        Assert.Single(PracticeReader.LoadLoose(folder.At("nowhere")).Clients);
    }

    [Fact]
    public void A_loose_session_is_read_with_the_notes_beside_it_and_no_others()
    {
        folder.Write("notes/2026-11-16.md", Session);
        folder.Write("notes/client.md", "---\ntype: client\nid: dana\nname: Dana\n---\n");
        folder.Write("notes/deep/2026-11-02.md", Session);
        folder.Write("2026-11-03.md", Session);
        PracticeSnapshot loose = PracticeReader.LoadLoose(folder.At("notes"));
        Assert.True(loose.IsLoose);
        ClientFolder own = loose.FolderOf("2026-11-16.md");
        Assert.Equal(("notes", "Dana"), (own.Id, own.DisplayName));
        Assert.Equal("2026-11-16.md", Assert.Single(own.Sessions).Path);
    }

    [Fact]
    public void In_a_crowded_folder_only_names_of_sessions_are_opened()
    {
        for (int i = 0; i < 300; i++)
            folder.Write($"note-{i}.md", Session);
        folder.Write("2026-11-16.md", Session);
        Assert.Equal("2026-11-16.md", Assert.Single(PracticeReader.LoadLoose(folder.Path).FolderOf("2026-11-16.md").Sessions).Path);
    }

    [Fact]
    public void A_root_is_the_nearest_folder_above_with_a_practice_yaml()
    {
        folder.Write("outer/practice.yaml", "coach: Ines\n");
        folder.Write("outer/inner/practice.yaml", "coach: Ines\n");
        folder.Write("outer/clients/dana/2026-11-16.md", Session);
        Assert.Equal(folder.At("outer"), PracticeFinder.RootOf(folder.At("outer/clients/dana/2026-11-16.md")));
        Assert.Equal(folder.At("outer"), PracticeFinder.RootOf(folder.At("outer/clients/new/not-yet.md")));
        Assert.Equal(folder.At("outer/inner"), PracticeFinder.RootOf(folder.At("outer/inner/clients/a/b.md")));
        Assert.Equal(folder.At("outer"), PracticeFinder.RootOf(folder.At("outer")));
        Assert.Null(PracticeFinder.RootOf(folder.At("2026-11-16.md")));
        Assert.Null(PracticeFinder.RootOf("\0"));
    }

    [Fact]
    public async Task Reading_from_many_threads_while_notes_come_and_go_never_fails()
    {
        folder.Write("practice.yaml", "coach: Ines\n");
        using var end = new CancellationTokenSource();
        var changing = Task.Run(() =>
        {
            for (int i = 0; i < 300; i++)
            {
                folder.Write($"clients/c{i % 7}/2026-11-16.md", Session);
                AtomicFile.OnDisk.Rename(folder.At($"clients/c{i % 7}"), folder.At($"clients/d{i % 5}"));
                if (i % 3 == 0 && Directory.Exists(folder.At($"clients/d{i % 5}")))
                    Directory.Delete(folder.At($"clients/d{i % 5}"), recursive: true);
            }
            end.Cancel();
        }, CancellationToken.None);
        while (!end.IsCancellationRequested)
            Assert.All(PracticeReader.Load(folder.Path).Clients.Values.SelectMany(c => c.Sessions), s => Assert.Equal(1, s.OpenItems));
        await changing;
    }

    private static async Task Run(string program, string argument)
    {
        using Process process = Process.Start(program, argument);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
