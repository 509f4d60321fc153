namespace CodeGem.Fuzzing.Tests;

/// <summary>
/// Gives a target inputs, and keeps those that lead where no input led before to make more from them. One seed, one sequence, as far as the
/// target itself is one thread.
/// </summary>
internal sealed class FuzzRun(Target target, int seed)
{
    private const int MostShrinks = 2_000, Short = 1_500, MostKept = 120;

    private readonly Random random = new(seed);
    private readonly List<byte[]> kept = [], counts = [];
    private readonly byte[] seen = new byte[Coverage.Size], always = new byte[Coverage.Size], steps = new byte[Coverage.Size];
    private readonly Dictionary<string, Found> found = [];

    public int Runs { get; private set; }

    /// <summary>How many edges were taken by any input so far.</summary>
    public int Edges => seen.Length - seen.AsSpan().Count((byte)0);

    public IReadOnlyList<byte[]> Kept => kept;

    public IReadOnlyCollection<Found> Found => found.Values;

    /// <summary>Called before each input, so that one that ends the process is known afterwards.</summary>
    public Action<byte[]> Before { get; init; } = _ => { };

    /// <summary>Begins with these; those that lead nowhere new are left out.</summary>
    public void Plant(IReadOnlyList<byte[]> inputs)
    {
        // What happens only the first time, such as tables being filled, is no input's doing.
        foreach (byte[] input in inputs)
            Execute(input, steps);
        foreach (byte[] input in inputs)
            Try(input);
        if (kept.Count == 0)
            kept.Add([]);
    }

    public void Go(int runs)
    {
        var mutator = new Mutator(random, target.Tokens);
        for (int end = Runs + runs; Runs < end;)
            Try(mutator.Mutate(Pick(), Pick()));
    }

    /// <summary>The fewest short inputs that, with the seeds, take every edge taken, the shortest first.</summary>
    public static IReadOnlyList<byte[]> Fewest(Target target, IEnumerable<byte[]> inputs, IEnumerable<byte[]> seeds)
    {
        byte[] taken = new byte[Coverage.Size], steps = new byte[Coverage.Size];
        foreach (byte[] seed in seeds)
            AddsEdges(seed);
        return [.. inputs.Where(input => input.Length <= Short).OrderBy(input => input.Length).Where(AddsEdges).Take(MostKept)];

        bool AddsEdges(byte[] input)
        {
            Coverage.Of(() => Failure(target, input), steps);
            bool isNew = false;
            for (int i = 0; i < steps.Length; i++)
            {
                isNew |= steps[i] != 0 && taken[i] == 0;
                taken[i] |= steps[i];
            }
            return isNew;
        }
    }

    /// <summary>
    /// What was found of late is where the next step is likely; what only takes known edges more often is worth a try now and then.
    /// </summary>
    private byte[] Pick()
    {
        List<byte[]> from = counts.Count > 0 && random.Next(5) == 0 ? counts : kept;
        return random.Next(3) == 0 ? from[^random.Next(1, Math.Min(from.Count, 20) + 1)] : from[random.Next(from.Count)];
    }

    private void Try(byte[] input)
    {
        if (Execute(input, steps) is { } failure)
        {
            Note(input, failure);
            return;
        }
        // An edge that is not taken every time was the machine's doing, not the input's.
        for (int proof = 0; proof < target.Proofs && HasNew(); proof++)
        {
            steps.CopyTo(always, 0);
            Execute(input, steps);
            for (int i = 0; i < steps.Length; i++)
                steps[i] &= always[i];
        }
        bool isNewEdge = false, isNewCount = false;
        for (int i = 0; i < steps.Length; i++)
        {
            isNewEdge |= steps[i] != 0 && seen[i] == 0;
            isNewCount |= (steps[i] & ~seen[i]) != 0;
            seen[i] |= steps[i];
        }
        if (isNewEdge)
            kept.Add(input);
        else if (isNewCount)
            counts.Add(input);
    }

    private Exception? Execute(byte[] input, byte[] into)
    {
        Runs++;
        Before(input);
        Exception? failure = null;
        Coverage.Of(() => failure = Failure(target, input), into);
        return failure;
    }

    private static Exception? Failure(Target target, byte[] input)
    {
        try
        {
            target.Run(input);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private bool HasNew()
    {
        for (int i = 0; i < steps.Length; i++)
        {
            if ((steps[i] & ~seen[i]) != 0)
                return true;
        }
        return false;
    }

    private void Note(byte[] input, Exception failure)
    {
        string kind = KindOf(failure);
        if (found.TryGetValue(kind, out Found? known) && known.Input.Length <= input.Length)
            return;
        int left = MostShrinks;
        byte[] shortest = Shrink(input, shorter => left-- > 0 && Failure(target, shorter) is { } same && KindOf(same) == kind);
        found[kind] = new Found(kind, shortest, Failure(target, shortest) ?? failure);
    }

    private static string KindOf(Exception failure) => failure is BrokenLaw broken ? broken.Law : $"{failure.GetType().Name} {failure.TargetSite?.DeclaringType?.Name}.{failure.TargetSite?.Name}";

    /// <summary>Cuts ever smaller pieces out, for as long as what is left is still as good.</summary>
    private static byte[] Shrink(byte[] input, Func<byte[], bool> isAsGood)
    {
        for (int piece = input.Length / 2; piece > 0; piece /= 2)
        {
            for (int at = 0; at < input.Length;)
            {
                byte[] shorter = [.. input[..at], .. input[Math.Min(at + piece, input.Length)..]];
                if (isAsGood(shorter))
                    input = shorter;
                else
                    at += piece;
            }
        }
        return input;
    }
}

/// <summary>A way to fail, and the shortest input that fails so.</summary>
internal sealed record Found(string Kind, byte[] Input, Exception Failure);
