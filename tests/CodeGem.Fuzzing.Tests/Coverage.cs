using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SharpFuzz;
using SharpFuzz.Common;

namespace CodeGem.Fuzzing.Tests;

/// <summary>
/// Which edges between basic blocks an input took, and how often. SharpFuzz writes the counting into the assemblies that stand beside the
/// tests, before the first of them is loaded; a build puts the plain ones back.
/// </summary>
internal static unsafe class Coverage
{
    public const int Size = 1 << 16;

    private static readonly string[] Assemblies = ["CodeGem.Notes.dll", "codegem.dll", "Markdig.dll", "YamlDotNet.dll"];

    private static readonly byte* Hits = (byte*)NativeMemory.AllocZeroed(Size);

    [ModuleInitializer]
    internal static void Begin()
    {
        Trace.SharedMem = Hits;
        foreach (string name in Assemblies)
            Instrument(Path.Combine(AppContext.BaseDirectory, name));
    }

    /// <summary>Takes the edges of one run, each with its count in one of eight steps: one bit each, so that steps can be gathered.</summary>
    public static void Of(Action run, Span<byte> steps)
    {
        new Span<byte>(Hits, Size).Clear();
        Trace.PrevLocation = 0;
        run();
        new ReadOnlySpan<byte>(Hits, Size).CopyTo(steps);
        foreach (ref byte hits in steps)
        {
            if (hits != 0)
                hits = Step(hits);
        }
    }

    private static byte Step(byte hits) => hits switch
    {
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };

    private static void Instrument(string assembly)
    {
        string changed = $"{assembly}.{Environment.ProcessId}";
        File.Copy(assembly, changed, overwrite: true);
        try
        {
            Fuzzer.Instrument(changed, _ => true, Options.Value);
            File.Move(changed, assembly, overwrite: true);
        }
        catch (InstrumentationException)
        {
            // Done by an earlier run.
        }
        finally
        {
            File.Delete(changed);
        }
    }
}
