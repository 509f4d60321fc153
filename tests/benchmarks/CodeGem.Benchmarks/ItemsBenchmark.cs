using System.Globalization;

namespace CodeGem.Benchmarks;

/// <summary>All open items of a practice from the shell, beside ripgrep counting task boxes and beside a warm org-agenda of Emacs.</summary>
internal static class ItemsBenchmark
{
    private const int Rounds = 7;
    private const int Notes = 10_000;
    private const int AgendaFiles = 1_000;

    public static void Run(Setting setting)
    {
        string root = setting.Practice(Notes);
        (Figures own, Figures grep) = (new(), new());
        for (int round = 0; round <= Rounds; round++)
        {
            double ownTime = Shell.Time(setting.Program, ["items", root, "--today", Setting.Today], out _);
            double grepTime = Shell.Time("rg", ["-c", "--", IndexBenchmark.TaskBox, root], out _);
            if (round == 0)
                continue;
            own.Add(ownTime);
            grep.Add(grepTime);
        }
        double agenda = Agenda(setting);
        Report.Row(
            $"`codegem items` over {Notes} notes",
            $"codegem {Figures.Text(own.Median)} ms, rg -c {Figures.Text(grep.Median)} ms, a warm org-agenda over {AgendaFiles} files {Figures.Text(agenda)} ms",
            ($"{Figures.Text(own.Median / grep.Median)} times rg -c, goal 3", own.Median <= 3 * grep.Median),
            ($"{Figures.Text(agenda / own.Median)} times ahead of org-agenda, goal 10", agenda >= 10 * own.Median));
    }

    private static double Agenda(Setting setting)
    {
        string folder = Path.Combine(setting.Practices, "org");
        if (!Directory.Exists(folder))
            WriteOrg(setting.Practice(AgendaFiles), folder);
        Shell.Time("emacs", ["--batch", "--load", setting.Agenda, folder], out string said);
        return double.Parse(said.Trim(), CultureInfo.InvariantCulture);
    }

    /// <summary>The same notes as Org has them: headings with stars, open items as TODO headings with a deadline.</summary>
    private static void WriteOrg(string practice, string folder)
    {
        Directory.CreateDirectory(folder);
        int number = 0;
        foreach (string note in Directory.EnumerateFiles(practice, "2*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            File.WriteAllLines(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number++:0000}.org")), File.ReadLines(note).Select(Org));
    }

    private static string Org(string line) =>
        line.StartsWith("## ", StringComparison.Ordinal) ? "* " + line[3..]
        : line.StartsWith("- [ ] ", StringComparison.Ordinal) ? "** TODO " + line[6..]
        : line.StartsWith("- [", StringComparison.Ordinal) ? "** DONE " + line[6..]
        : line;
}
