using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// Carries the time into the state, a minute at a time. Handlers read it there; so a request sees one moment only, and a
/// machine that slept through midnight learns of the new day within a minute.
/// </summary>
public static class DayWatch
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <param name="changed">The turn to take when the minute has changed.</param>
    public static Turn<ServerState> Look(ServerState state, TimeProvider time, Func<ServerState, Turn<ServerState>> changed)
    {
        var now = time.GetUtcNow();
        var turn = changed(state with { Now = now });
        return turn.With(Effect.After<ServerState>(typeof(DayWatch), Minute - TimeSpan.FromTicks(now.Ticks % Minute.Ticks), later => Look(later, time, changed)));
    }
}
