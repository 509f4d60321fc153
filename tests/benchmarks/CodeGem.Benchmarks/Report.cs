namespace CodeGem.Benchmarks;

/// <summary>Prints what was measured as rows of one Markdown table, with a verdict on each goal.</summary>
internal static class Report
{
    private static bool hasHead;

    public static void Row(string what, string measured, params ReadOnlySpan<(string Text, bool IsReached)> goals)
    {
        if (!hasHead)
            Console.WriteLine("| what | measured | goals |\n|---|---|---|");
        hasHead = true;
        var verdicts = new List<string>();
        foreach ((string text, bool isReached) in goals)
            verdicts.Add(text + (isReached ? " ✓" : " ✗"));
        Console.WriteLine($"| {what} | {measured} | {string.Join("; ", verdicts)} |");
    }

    /// <summary>What could not be measured here, and what is missing for it.</summary>
    public static void Missing(string what, string cure) => Row(what, cure);
}
