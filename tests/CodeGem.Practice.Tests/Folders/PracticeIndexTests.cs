using CodeGem.Notes.Model;
using CodeGem.Practice.Folders;
using CsCheck;

namespace CodeGem.Practice.Tests.Folders;

/// <summary>
/// The law of the index: whatever is made, changed, renamed, moved or removed, in whatever order, the snapshot kept up to date is the one
/// read afresh.
/// </summary>
public sealed class PracticeIndexTests
{
    private static readonly string[] Parents = ["clients", "clients", "groups", "archive", "elsewhere", ".hidden"];
    private static readonly string[] Clients = ["dana", "sam", "c014", "zoë", ".git"];
    private static readonly string[] Names =
        ["client.md", "2026-11-16.md", "2026-11-30.md", "2026-11-30-2.md", "kickoff.md", "README.md", ".hidden.md", "2026-12-01.MD", "notes.txt", "out", "2026-12-02.md", "out/letter.md", "out/old/letter.txt"];

    private static readonly string[] Texts =
    [
        "---\ntype: session\nclient: dana\ndate: 2026-11-16\nstatus: done\n---\n\n- [ ] Call Sam due:2026-11-30\n", "---\ntype: session\ndate: 2026-11-30\nstatus: planned\n---\n\n- [x] Done\n",
        "---\ntype: session\n---\n", "---\ntype: client\nid: dana\nname: Dana\n---\n\n## Goals\n\n### g1 Walk\n", "# Plain\n", "", "---\ntype: session\ndate: 2026-11-16\ndate: 2026-11-17\n---\n", "2026-11-30.md\n!client.md\n",
    ];

    private sealed record Change(int Kind, int Parent, int Client, int Name, int Text, int OtherClient, int OtherName);

    private static readonly Gen<Change> Changes =
        from kind in Gen.Frequency((30, Gen.Int[9, 9]), (20, Gen.Int[2, 5]), (6, Gen.Int[0, 1]), (2, Gen.Int[6, 8]), (3, Gen.Int[10, 11]))
        from parent in Gen.Int[0, Parents.Length - 1]
        from client in Gen.Int[0, Clients.Length - 1]
        from name in Gen.Int[0, Names.Length - 1]
        from text in Gen.Int[0, Texts.Length - 1]
        from otherClient in Gen.Int[0, Clients.Length - 1]
        from otherName in Gen.Int[0, Names.Length - 1]
        select new Change(kind, parent, client, name, text, otherClient, otherName);

    [Fact]
    public void Kept_up_to_date_it_is_what_a_fresh_one_would_be() => Changes.Array[1, 25].List[1, 4].Sample(batches =>
    {
        using var folder = new TemporaryFolder();
        folder.Write("practice.yaml", "coach: Ines\n");
        folder.Write("clients/dana/2026-11-16.md", Texts[0]);
        var index = new PracticeIndex(folder.Path);
        index.Load();
        foreach (Change[] batch in batches)
        {
            var touched = new List<string>();
            foreach (Change change in batch)
                Make(change, folder, touched);
            index.Refresh(touched.Select(folder.At));
            Assert.Equal(Show(PracticeReader.Load(folder.Path)), Show(index.Snapshot));
        }
    }, iter: 150);

    [Fact]
    public void A_cancelled_load_leaves_what_was_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write("practice.yaml", "coach: Ines\n");
        folder.Write("clients/dana/2026-11-16.md", Texts[0]);
        var index = new PracticeIndex(folder.Path);
        PracticeSnapshot before = index.Load();
        Assert.ThrowsAny<OperationCanceledException>(() => index.Load(null, new CancellationToken(canceled: true)));
        Assert.Same(before, index.Snapshot);
    }

    [Fact]
    public void Progress_ends_at_the_number_of_notes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("practice.yaml", "coach: Ines\n");
        for (int day = 1; day <= 28; day++)
            folder.Write($"clients/dana/2026-02-{day:00}.md", Texts[0]);
        var told = new Told();
        new PracticeIndex(folder.Path).Load(told);
        Assert.Contains(new LoadProgress(28, 28), told.All);
    }

    private static void Make(Change change, TemporaryFolder folder, List<string> touched)
    {
        string client = $"{Parents[change.Parent]}/{Clients[change.Client]}";
        string other = $"{Parents[change.Parent]}/{Clients[change.OtherClient]}";
        string path = $"{client}/{Names[change.Name]}";
        try
        {
            switch (change.Kind)
            {
                case 0:
                    touched.Add("practice.yaml");
                    folder.Write("practice.yaml", $"coach: Coach {change.Text}\n");
                    break;
                case 1:
                    touched.Add($"templates/{change.Name}.md");
                    folder.Write($"templates/{change.Name}.md", Texts[change.Text]);
                    break;
                case 2:
                    touched.Add(client);
                    Directory.Delete(folder.At(client), recursive: true);
                    break;
                case 3:
                    touched.AddRange([client, other]);
                    Directory.Move(folder.At(client), folder.At(other));
                    break;
                case 4:
                    touched.Add(path);
                    File.Delete(folder.At(path));
                    break;
                case 5:
                    touched.AddRange([path, $"{other}/{Names[change.OtherName]}"]);
                    File.Move(folder.At(path), folder.At($"{other}/{Names[change.OtherName]}"), overwrite: true);
                    break;
                case 6:
                    touched.Add(Parents[change.Parent]);
                    Directory.Delete(folder.At(Parents[change.Parent]), recursive: true);
                    break;
                case 7:
                    touched.Add(path);
                    Directory.CreateDirectory(folder.At(path));
                    break;
                case 8:
                    touched.Add(".gitignore");
                    folder.Write(".gitignore", new[] { "archive/\n", "*-2.md\n", "/clients/sam\n", "" }[change.Text % 4]);
                    break;
                case 10:
                    touched.Add("practice.yaml");
                    File.Delete(folder.At("practice.yaml"));
                    break;
                case 11:
                    string put = $"archive/{Clients[change.OtherClient]}";
                    touched.AddRange([client, put, .. Directory.Exists(folder.At("archive")) ? Array.Empty<string>() : ["archive"]]);
                    Directory.CreateDirectory(folder.At("archive"));
                    Directory.Move(folder.At(client), folder.At(put));
                    break;
                default:
                    touched.AddRange(new[] { Parents[change.Parent], client }.Where(p => !Directory.Exists(folder.At(p))).Append(path));
                    folder.Write(path, Texts[change.Text]);
                    break;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A change that the disk refuses is none.
        }
    }

    private static string Show(PracticeSnapshot practice) => string.Join('\n',
    [
        practice.Settings.Coach ?? "", .. practice.Templates.Select(t => $"{t.Key}: {t.Value}"), .. practice.Clients.Values.SelectMany(Show),
    ]);

    private static IEnumerable<string> Show(ClientFolder client) =>
    [
        $"{client.Path} {client.Id} {client.Profile?.Name} {string.Join(',', client.Goals.Select(g => g.Id))} {string.Join(',', client.Shared.All)}",
        .. client.Sessions.Select(s => $"  {s.Path} {s.Date} {s.Sequence} {s.Status} {s.IsBroken} {string.Join(',', s.Items)}"),
    ];

    private sealed class Told : IProgress<LoadProgress>
    {
        private readonly Lock turn = new();
        private readonly List<LoadProgress> all = [];

        public IReadOnlyList<LoadProgress> All => all;

        public void Report(LoadProgress value)
        {
            lock (turn)
                all.Add(value);
        }
    }
}
