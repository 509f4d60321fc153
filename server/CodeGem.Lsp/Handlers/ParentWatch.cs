using System.Diagnostics;
using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp.Handlers;

/// <summary>Ends the server when the process that started it is gone (LSP 3.17, "initialize", <c>processId</c>).</summary>
public static class ParentWatch
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    public static Effect<ServerState> Begin() => Effect.After<ServerState>(typeof(ParentWatch), Every, Look);

    private static Turn<ServerState> Look(ServerState state)
    {
        if (state.Client.ProcessId is not { } parent) return state;
        return new Turn<ServerState>(state, [IsAlive(parent) ? Begin() : new Effect<ServerState>.Leave()]);
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited && !IsZombie(process);
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception cannotTell) when (cannotTell is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return true; // it is there, but not ours to look into
        }
    }

    /// <summary>A process that has died and that nobody has taken note of yet still has its number.</summary>
    private static bool IsZombie(int process)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            var status = File.ReadAllText($"/proc/{process}/stat");
            return status[(status.LastIndexOf(')') + 1)..].StartsWith(" Z", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
