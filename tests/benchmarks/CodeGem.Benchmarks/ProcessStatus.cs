using System.Globalization;

namespace CodeGem.Benchmarks;

/// <summary>What the system tells of a process (proc(5), <c>/proc/PID/status</c>).</summary>
internal static class ProcessStatus
{
    /// <param name="key"><c>VmRSS</c>, what is resident; <c>VmHWM</c>, the most that ever was.</param>
    /// <returns>Not a number where the system does not tell.</returns>
    public static double Megabytes(int id, string key)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/status");
        string? line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal)) : null;
        return line is null ? double.NaN : int.Parse(line.Where(char.IsAsciiDigit).ToArray(), CultureInfo.InvariantCulture) / 1024.0;
    }
}
