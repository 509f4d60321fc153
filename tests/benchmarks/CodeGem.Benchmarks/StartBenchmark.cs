using System.Diagnostics;

namespace CodeGem.Benchmarks;

/// <summary>From starting the process to the answer to <c>initialize</c>, for each contender in turns.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 40;

    public static void Run(Setting setting)
    {
        (Figures own, Figures floor, Figures node) = (new(), new(), new());
        string root = setting.Practice(1_000);
        for (int round = 0; round <= Rounds; round++)
        {
            double ownTime = Start(() => setting.Server(), root);
            double floorTime = Start(setting.FloorProgram, root);
            double nodeTime = round % 4 == 0 ? Start(() => new Contender("node", "node", setting.NodeServer, "--stdio"), root) : double.NaN;
            if (round == 0)
                continue;
            own.Add(ownTime);
            floor.Add(floorTime);
            if (!double.IsNaN(nodeTime))
                node.Add(nodeTime);
        }
        Report.Row(
            "spawn to answered `initialize`",
            $"codegem {own}, C floor {floor}, Node's Markdown server {node}",
            ($"1/{Figures.Text(node.Median / own.Median)} of Node's, goal 1/12", own.Median * 12 <= node.Median),
            ($"{Figures.Text(own.Median - floor.Median)} ms above the floor, goal 10", own.Median - floor.Median <= 10));
    }

    private static double Start(Func<Contender> start, string root)
    {
        long began = Stopwatch.GetTimestamp();
        using Contender contender = start();
        contender.Initialize(root);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
