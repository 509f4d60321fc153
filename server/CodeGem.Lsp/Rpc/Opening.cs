using System.Text.Json;

namespace CodeGem.Lsp.Rpc;

/// <summary>How a server of one kind begins; the loop itself knows nothing of what is served.</summary>
/// <param name="Initialize">
/// Reads the parameters of <c>initialize</c> and gives the first state and the answer. It stands between the start of the
/// program and the editor's first sign of life, so it does nothing else.
/// </param>
/// <param name="Routes">Called once, after the answer is on its way.</param>
/// <param name="Opened">The first turn, after the answer is on its way.</param>
/// <param name="Recover">The turn after a notification failed: what it was about may now differ from what the client holds.</param>
public sealed record Opening<TState>(
    Func<ReadOnlyMemory<byte>, (TState State, Action<Utf8JsonWriter> Answer)> Initialize,
    Func<Routes<TState>> Routes,
    Func<TState, Turn<TState>> Opened,
    Func<TState, string, ReadOnlyMemory<byte>, Turn<TState>> Recover);
