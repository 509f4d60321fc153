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
    private const int Rounds = 7;

    public static void Run(int notes)
    {
        string root = Directory.CreateTempSubdirectory("codegem-benchmark-").FullName;
        try
        {
            new SyntheticPractice(root).Write(notes);
            var grep = new List<double>();
            var index = new List<double>();
            string said = "";
            for (int round = 0; round <= Rounds; round++)
            {
                grep.Add(Time("rg", ["-c", "--", @"- \[[ x>-]\]", root], out _));
                index.Add(Time(Environment.ProcessPath!, ["load", root], out said));
            }
            (double rg, double own) = (Median(grep.Skip(1)), Median(index.Skip(1)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{notes,7} notes: rg -c {rg,7:0.0} ms, index {own,7:0.0} ms, ratio {own / rg:0.00}, {own / notes * 1000:0.0} us a note; {said.Trim()}"));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    public static int Load(string root)
    {
        var watch = Stopwatch.StartNew();
        var index = new PracticeIndex(root);
        int sessions = index.Load().Clients.Values.Sum(c => c.Sessions.Count);
        double load = watch.Elapsed.TotalMilliseconds;
        string status = File.Exists("/proc/self/status") ? File.ReadAllText("/proc/self/status") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{sessions} sessions, load {load:0.0} ms, resident {Megabytes(status, "VmRSS")} MB, at most {Megabytes(status, "VmHWM")} MB, collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} in {GC.GetTotalPauseDuration().TotalMilliseconds:0} ms, allocated {GC.GetTotalAllocatedBytes() / 1_000_000} MB, heap {GC.GetTotalMemory(forceFullCollection: false) / 1_000_000.0:0.0} MB"));
        GC.KeepAlive(index);
        return 0;
    }

    private static string Megabytes(string status, string key)
    {
        string? line = status.Split('\n').FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal));
        string digits = new([.. (line ?? "").Where(char.IsAsciiDigit)]);
        return digits.Length == 0 ? "?" : (int.Parse(digits, CultureInfo.InvariantCulture) / 1000).ToString(CultureInfo.InvariantCulture);
    }

    private static double Time(string program, string[] arguments, out string output)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Rounds / 2);
}
