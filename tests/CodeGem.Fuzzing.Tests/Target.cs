using System.Text;

namespace CodeGem.Fuzzing.Tests;

/// <summary>What an input is given to, and the laws that hold for every input. Runs one input at a time.</summary>
internal abstract class Target
{
    public abstract string Name { get; }

    /// <summary>How often an edge must be taken again to be the input's: more where threads make edges of their own.</summary>
    public virtual int Proofs => 1;

    /// <summary>Words the target's inputs are made of.</summary>
    public abstract IReadOnlyList<byte[]> Tokens { get; }

    /// <summary>Whole inputs as people or editors write them.</summary>
    public abstract IEnumerable<byte[]> Seeds();

    /// <exception cref="Exception">The input breaks a law, or something threw.</exception>
    public abstract void Run(byte[] input);

    protected static IReadOnlyList<byte[]> Bytes(IEnumerable<string> tokens) => [.. tokens.Select(Encoding.UTF8.GetBytes)];
}

/// <summary>A law that an input breaks.</summary>
internal sealed class BrokenLaw(string law, string how) : Exception($"{law}: {how}")
{
    public string Law { get; } = law;

    public static void Unless(bool holds, string law, Func<string> how)
    {
        if (!holds)
            throw new BrokenLaw(law, how());
    }
}
