using System.Diagnostics;
using System.Globalization;
using CodeGem.Benchmarks;
using CodeGem.Practice.Folders;

// index [NOTES...]   the first full index of practices of that many notes, beside ripgrep counting task boxes in the same files
// load FOLDER        what `index` measures: one load in a process of its own
// write FOLDER NOTES a synthetic practice to look at
switch (args)
{
    case ["write", var folder, var notes]:
        new SyntheticPractice(folder).Write(int.Parse(notes, CultureInfo.InvariantCulture));
        return 0;
    case ["load", var folder]:
        return IndexBenchmark.Load(folder);
    case ["index", .. var sizes]:
        foreach (int size in sizes.Length == 0 ? [1_000, 10_000] : sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)))
            IndexBenchmark.Run(size);
        return 0;
    default:
        Console.Error.WriteLine("index [NOTES...] | load FOLDER | write FOLDER NOTES");
        return 2;
}
