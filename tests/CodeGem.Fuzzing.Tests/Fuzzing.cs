using System.Diagnostics;
using System.Globalization;
using CodeGem.Fuzzing.Tests.Targets;
using CodeGem.Notes.Tests;

namespace CodeGem.Fuzzing.Tests;

/// <summary>
/// How long, from which seed, and what: a fixed number of inputs from a fixed seed as a part of the tests, or as <c>tests/fuzzing/run</c> asks.
/// </summary>
internal static class Fuzzing
{
    /// <summary>What a thread has on macOS; on Linux it is sixteen times as much.</summary>
    private const int SmallStack = 512 * 1024;

    private static readonly double Minutes = double.TryParse(Asked("MINUTES"), CultureInfo.InvariantCulture, out double minutes) ? minutes : 0;

    private static readonly int Seed = int.TryParse(Asked("SEED"), CultureInfo.InvariantCulture, out int seed) ? seed : 1;

    public static IReadOnlyList<Target> Targets { get; } = [new ReaderTarget(), new FeaturesTarget(), new WireTarget(), new FinisherTarget()];

    public static IEnumerable<string> Wanted => Targets.Select(target => target.Name).Where(name => Asked("TARGET") is not { Length: > 0 } wanted || wanted == name);

    public static Target Named(string name) => Targets.Single(target => target.Name == name);

    /// <summary>Begins with all that is in the repository.</summary>
    /// <param name="runs">How many inputs, unless minutes were asked for.</param>
    public static FuzzRun Run(Target target, int runs)
    {
        using var last = new LastInput(target);
        var run = new FuzzRun(target, Seed) { Before = last.Write };
        OnSmallStack(() =>
        {
            run.Plant([.. target.Seeds(), .. Corpus.Of(target), .. Corpus.FoundFiles(target).Select(File.ReadAllBytes)]);
            if (Minutes > 0)
                GoOn(target, run);
            else
                run.Go(runs);
        });
        last.Forget();
        return run;
    }

    /// <summary>An input that is too deep ends the process: on a small stack it is found sooner.</summary>
    public static void OnSmallStack(Action run)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(run), SmallStack);
        thread.Start();
        thread.Join();
        if (failure is not null)
            Assert.Fail(failure.ToString());
    }

    private static void GoOn(Target target, FuzzRun run)
    {
        var watch = Stopwatch.StartNew();
        for (TimeSpan told = TimeSpan.Zero; watch.Elapsed.TotalMinutes < Minutes; run.Go(50))
        {
            if (run.Runs > 0 && told > TimeSpan.Zero && watch.Elapsed - told < TimeSpan.FromSeconds(20))
                continue;
            told = watch.Elapsed;
            Tell(target, run, told);
        }
        Tell(target, run, watch.Elapsed);
        if (Asked("KEEP") is { Length: > 0 })
            Corpus.Replace(target, FuzzRun.Fewest(target, run.Kept, target.Seeds()));
    }

    private static void Tell(Target target, FuzzRun run, TimeSpan elapsed) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{target.Name} {elapsed:mm\\:ss}  {run.Runs} runs  {run.Edges} edges  {run.Kept.Count} kept  {run.Found.Count} found"));

    private static string? Asked(string what) => Environment.GetEnvironmentVariable("CODEGEM_FUZZ_" + what);

    /// <summary>The input under way, in a file that outlives a process that it ends.</summary>
    private sealed class LastInput : IDisposable
    {
        private readonly string path;
        private readonly FileStream file;

        public LastInput(Target target)
        {
            string folder = Repository.At(".cache", "fuzzing");
            Directory.CreateDirectory(folder);
            path = Path.Combine(folder, target.Name + ".last");
            file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }

        public void Write(byte[] input)
        {
            file.SetLength(0);
            RandomAccess.Write(file.SafeFileHandle, input, 0);
        }

        public void Forget() => File.Delete(path);

        public void Dispose() => file.Dispose();
    }
}
