using System.Globalization;

namespace CodeGem.Benchmarks;

/// <summary>
/// How much of the time that was wanted of the processors went to other machines on the same host (proc(5), "steal" of <c>/proc/stat</c>). Where it is
/// more than one part in a hundred, the slowest of a hundred keys is theirs and not the program's.
/// </summary>
internal sealed class StolenTime
{
    private readonly (long Stolen, long Wanted) before = Now();

    /// <summary>Per cent since this was made; zero where the system does not tell.</summary>
    public double Share
    {
        get
        {
            (long stolen, long wanted) = Now();
            return wanted > before.Wanted ? 100.0 * (stolen - before.Stolen) / (wanted - before.Wanted) : 0;
        }
    }

    private static (long Stolen, long Wanted) Now()
    {
        if (!File.Exists("/proc/stat"))
            return default;
        // user, nice, system, idle, iowait, irq, softirq, steal
        long[] times = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(time => long.Parse(time, CultureInfo.InvariantCulture)).ToArray();
        return (times[7], times[0] + times[1] + times[2] + times[5] + times[6] + times[7]);
    }
}
