using System.Globalization;
using System.Text;

namespace CodeGem.Benchmarks;

/// <summary>
/// Going to something by name, a letter at a time, as editors ask: among ten notes, among a hundred thousand, and with a program that only
/// echoes. The last of the words is nowhere, so every name is looked at.
/// </summary>
internal static class SymbolsBenchmark
{
    private const int Rounds = 20, WarmUp = 2;
    private const int Small = 10, Large = 100_000;
    private static readonly string[] Words = ["reviews", "client 7", "2025-1", "handover by nobody"];
    private static readonly byte[] Published = "publishDiagnostics"u8.ToArray();

    public static void Run(Setting setting)
    {
        using Contender floor = setting.FloorProgram(), small = Opened(setting, Small), large = Opened(setting, Large);
        (Contender Contender, Figures Figures)[] all = [(floor, new()), (small, new()), (large, new())];
        int id = 0;
        for (int round = 0; round < WarmUp + Rounds; round++)
        {
            foreach (string query in Words.SelectMany(word => Enumerable.Range(0, word.Length + 1).Select(length => word[..length])))
            {
                id++;
                foreach ((Contender contender, Figures figures) in all)
                {
                    double time = contender.Time(Messages.Symbols(id, query), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"id\":{id},")));
                    if (round >= WarmUp)
                        figures.Add(time);
                }
            }
        }
        Figures most = all[2].Figures;
        Report.Row(
            "workspace symbols, at each letter",
            $"codegem {all[1].Figures} among {Small} notes, {most} among {Large}, C floor {all[0].Figures}",
            ($"p99 {Figures.Text(most.NinetyNine)} ms among {Large}, goal 100", most.NinetyNine <= 100));
    }

    /// <summary>A server that knows the whole practice.</summary>
    private static Contender Opened(Setting setting, int notes)
    {
        string root = setting.Practice(notes);
        LongNote note = LongNote.In(root);
        Contender server = setting.Server();
        server.Initialize(root);
        server.Send(Messages.DidOpen(note.Path, note.Text));
        server.Await(Published, "\"version\":1"u8.ToArray());
        return server;
    }
}
