namespace CodeGem.Benchmarks;

/// <summary>What the server holds in memory once it knows a whole practice and shows the findings of a note in it.</summary>
internal static class MemoryBenchmark
{
    public static void Run(Setting setting)
    {
        double small = Resident(setting, 1_000);
        double large = Resident(setting, 100_000);
        Report.Row(
            "memory, the whole practice known",
            $"{Figures.Text(small)} MB at 1,000 notes, {Figures.Text(large)} MB at 100,000",
            ("goal 25 MB at 1,000", small < 25),
            ("goal 150 MB at 100,000", large < 150));
    }

    private static double Resident(Setting setting, int notes)
    {
        string root = setting.Practice(notes);
        LongNote note = LongNote.In(root);
        using Contender server = setting.Server();
        server.Initialize(root);
        server.Send(Messages.DidOpen(note.Path, note.Text));
        server.Await("publishDiagnostics"u8.ToArray());
        return server.Resident;
    }
}
