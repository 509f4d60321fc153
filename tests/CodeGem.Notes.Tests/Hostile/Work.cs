using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CodeGem.Notes.Tests.Hostile;

/// <summary>
/// How much a piece of code costs on this thread, whatever else the machine does meanwhile: processor time where the system tells it, the
/// clock's elsewhere.
/// </summary>
internal static partial class Work
{
    private const int ThreadProcessorTime = 3; // time.h, Linux

    public static TimeSpan Of(Action work)
    {
        TimeSpan before = Now();
        work();
        return Now() - before;
    }

    private static TimeSpan Now()
    {
        if (!OperatingSystem.IsLinux() || clock_gettime(ThreadProcessorTime, out Moment now) != 0)
            return Stopwatch.GetElapsedTime(0);
        return TimeSpan.FromSeconds(now.Seconds) + TimeSpan.FromMicroseconds(now.Nanoseconds / 1000.0);
    }

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out Moment now);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
