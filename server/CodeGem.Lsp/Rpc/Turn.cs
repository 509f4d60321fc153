using System.Collections.Immutable;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// What a handler on the loop gives back: the state from now on, and what should happen besides. A state alone is a turn
/// with no effects.
/// </summary>
public readonly record struct Turn<TState>(TState State, ImmutableArray<Effect<TState>> Effects)
{
    public static implicit operator Turn<TState>(TState state) => new(state, []);

    public Turn<TState> With(Effect<TState> effect) => this with { Effects = Effects.Add(effect) };

    public Turn<TState> With(IEnumerable<Effect<TState>> effects) => this with { Effects = Effects.AddRange(effects) };

    /// <summary>One turn after another, as one.</summary>
    public Turn<TState> Then(Func<TState, Turn<TState>> next)
    {
        Turn<TState> after = next(State);
        return after with { Effects = Effects.AddRange(after.Effects) };
    }
}
