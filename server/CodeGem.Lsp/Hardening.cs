using System.Runtime.InteropServices;

namespace CodeGem.Lsp;

/// <summary>
/// Notes are in this process's memory, so it leaves no core dump and lets no other process of the same user attach.
/// The diagnostics port is left out of the native program altogether (EventSourceSupport).
/// </summary>
internal static partial class Hardening
{
    private const int PrSetDumpable = 4; // linux/prctl.h
    private const int RlimitCore = 4;    // sys/resource.h, Linux and macOS alike

    public static void Apply()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;
        var none = default(ResourceLimit);
        _ = SetResourceLimit(RlimitCore, in none);
        if (OperatingSystem.IsLinux()) _ = ProcessControl(PrSetDumpable, 0, 0, 0, 0);
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetResourceLimit(int resource, in ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ProcessControl(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    private readonly struct ResourceLimit
    {
        private readonly nuint soft;
        private readonly nuint hard;
    }
}
