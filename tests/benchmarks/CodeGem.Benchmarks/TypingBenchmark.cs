using System.Globalization;
using System.Text;

namespace CodeGem.Benchmarks;

/// <summary>
/// Typing in a note of 300 lines until its diagnostics are there, and asking for due dates in it: in a practice of ten notes, in one of a
/// hundred thousand, and with a program that only echoes. In turns, key by key.
/// </summary>
internal static class TypingBenchmark
{
    private const int Keys = 2_000;
    private const int WarmUp = 200;
    private const int Small = 10;
    private const int Large = 100_000;
    private static readonly byte[] Published = "publishDiagnostics"u8.ToArray();

    public static void Typing(Setting setting)
    {
        var stolen = new StolenTime();
        (Figures floor, Figures small, Figures large) = Measure(setting, (desk, number) => desk.Type(number));
        Report.Row(
            "typing to diagnostics, 300 lines",
            $"codegem {small} among {Small} notes, {large} among {Large}, C floor {floor}; other machines had {Figures.Text(stolen.Share)} % of the processors",
            ($"p99 {Figures.Text(small.NinetyNine - floor.NinetyNine)} ms above the floor, goal 1", small.NinetyNine - floor.NinetyNine <= 1),
            ($"{Figures.Text(large.Median / small.Median)} times at {Large}, goal 1.2", large.Median <= 1.2 * small.Median));
    }

    public static void Completion(Setting setting)
    {
        var stolen = new StolenTime();
        (Figures floor, Figures small, Figures large) = Measure(setting, (desk, number) => desk.Complete(number));
        Report.Row(
            "completion of a due date, 300 lines",
            $"codegem {small} among {Small} notes, {large} among {Large}, C floor {floor}; other machines had {Figures.Text(stolen.Share)} % of the processors",
            ($"p99 {Figures.Text(small.NinetyNine - floor.NinetyNine)} ms above the floor, goal 0.3", small.NinetyNine - floor.NinetyNine <= 0.3),
            ($"{Figures.Text(large.Median / small.Median)} times at {Large}, goal 1.2", large.Median <= 1.2 * small.Median));
    }

    private static (Figures Floor, Figures Small, Figures Large) Measure(Setting setting, Func<Desk, int, double> act)
    {
        using var floor = new Desk(setting.FloorProgram(), setting.Practice(Small), isServer: false);
        using var small = new Desk(setting.Server(), setting.Practice(Small), isServer: true);
        using var large = new Desk(setting.Server(), setting.Practice(Large), isServer: true);
        (Desk Desk, Figures Figures)[] all = [(floor, new()), (small, new()), (large, new())];
        for (int key = 0; key < WarmUp + Keys; key++)
        {
            foreach ((Desk desk, Figures figures) in all)
            {
                double time = act(desk, key);
                if (key >= WarmUp)
                    figures.Add(time);
            }
        }
        return (all[0].Figures, all[1].Figures, all[2].Figures);
    }

    /// <summary>A contender with the note open.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly Contender contender;
        private readonly string path;
        private readonly LongNote note;

        public Desk(Contender contender, string root, bool isServer)
        {
            this.contender = contender;
            note = LongNote.In(root);
            path = note.Path;
            contender.Initialize(root);
            contender.Send(Messages.DidOpen(path, note.Text));
            if (isServer)
                contender.Await(Published, "\"version\":1"u8.ToArray());
        }

        public double Type(int number)
        {
            byte[] frame = Messages.DidChange(path, number + 2, note.PlainLine, 6, isInsertion: number % 2 == 0);
            return contender.Time(frame, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"version\":{number + 2}")));
        }

        public double Complete(int number)
        {
            byte[] frame = Messages.Completion(path, number + 1, note.DueLine, note.DueCharacter);
            return contender.Time(frame, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"id\":{number + 1},")));
        }

        public void Dispose() => contender.Dispose();
    }
}
