using System.Diagnostics;
using System.Globalization;
using CodeGem.Practice.Folders;

namespace CodeGem.Benchmarks;

/// <summary>
/// The first full index of a practice, against ripgrep counting the task boxes of the same files: same files, same run, warm cache, each a
/// process from spawn to exit, in turns, the median of several rounds.
/// </summary>
internal static class IndexBenchmark
{
    public const string TaskBox = @"- \[[ x>-]\]";

    private const int Rounds = 7;

    public static void Run(Setting setting)
    {
        double smallEach = Measure(setting, 10_000);
        double largeEach = Measure(setting, 100_000);
        Report.Row(
            "cost of one more note in the index",
            string.Create(CultureInfo.InvariantCulture, $"{smallEach:0.0} us at 10,000, {largeEach:0.0} us at 100,000"),
            ("goal: constant", largeEach <= 1.2 * smallEach));
    }

    /// <returns>Microseconds for each note.</returns>
    private static double Measure(Setting setting, int notes)
    {
        string root = setting.Practice(notes);
        (Figures grep, Figures index) = (new(), new());
        string said = "";
        for (int round = 0; round <= Rounds; round++)
        {
            double grepTime = Shell.Time("rg", ["-c", "--", TaskBox, root], out _);
            double indexTime = Shell.Time(Environment.ProcessPath!, ["load", root], out said);
            if (round == 0)
                continue;
            grep.Add(grepTime);
            index.Add(indexTime);
        }
        double ratio = index.Median / grep.Median;
        Report.Row(
            $"first full index, {notes} notes, warm cache",
            $"index {Figures.Text(index.Median)} ms, rg -c {Figures.Text(grep.Median)} ms; {said.Trim()}",
            ($"{Figures.Text(ratio)} times rg -c, goal 2", ratio <= 2));
        return index.Median / notes * 1000;
    }

    public static int Load(string root)
    {
        var watch = Stopwatch.StartNew();
        var index = new PracticeIndex(root);
        int sessions = index.Load().Clients.Values.Sum(c => c.Sessions.Count);
        double load = watch.Elapsed.TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{sessions} sessions, load {load:0.0} ms, resident {ProcessStatus.Megabytes(Environment.ProcessId, "VmRSS"):0} MB, at most {ProcessStatus.Megabytes(Environment.ProcessId, "VmHWM"):0} MB, {GC.CollectionCount(0)} collections in {GC.GetTotalPauseDuration().TotalMilliseconds:0} ms, allocated {GC.GetTotalAllocatedBytes() / 1_000_000} MB"));
        GC.KeepAlive(index);
        return 0;
    }
}
