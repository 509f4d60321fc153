using System.Diagnostics;

namespace CodeGem.Benchmarks;

/// <summary>Times a whole process, from its start to its end.</summary>
internal static class Shell
{
    public static double Time(string program, string[] arguments, out string output)
    {
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
