using System.Globalization;
using CodeGem.Benchmarks;

// run [NAME...]       the benchmarks of these names, or all; started through tests/benchmarks/run, which makes the contenders
// load FOLDER         what `index` measures: one load in a process of its own
// write FOLDER NOTES  a synthetic practice to look at
(string Name, Action<Setting> Run)[] benchmarks =
[
    ("start", StartBenchmark.Run),
    ("typing", TypingBenchmark.Typing),
    ("completion", TypingBenchmark.Completion),
    ("symbols", SymbolsBenchmark.Run),
    ("index", IndexBenchmark.Run),
    ("memory", MemoryBenchmark.Run),
    ("items", ItemsBenchmark.Run),
    ("hostile", HostileBenchmark.Run),
];

switch (args)
{
    case ["write", var folder, var notes]:
        new SyntheticPractice(folder).Write(int.Parse(notes, CultureInfo.InvariantCulture));
        return 0;
    case ["load", var folder]:
        return IndexBenchmark.Load(folder);
    case ["run", .. var names] when names.All(name => benchmarks.Any(b => b.Name == name)):
        var setting = Setting.FromEnvironment();
        foreach ((string name, Action<Setting> run) in benchmarks.Where(b => names.Length == 0 || names.Contains(b.Name)))
            run(setting);
        return 0;
    default:
        Console.Error.WriteLine($"run [{string.Join('|', benchmarks.Select(b => b.Name))}]... | load FOLDER | write FOLDER NOTES");
        return 2;
}
