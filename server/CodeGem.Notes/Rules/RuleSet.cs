using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>Every rule, and running them.</summary>
public static class RuleSet
{
    public static IReadOnlyList<Rule> All { get; } =
    [
    ];

    /// <summary>The findings of a note in the order they stand. A note nobody opted in has none.</summary>
    public static IReadOnlyList<Finding> Check(NoteContext context)
    {
        NoteKind kind = context.Note.Kind;
        if (kind == NoteKind.None || !context.Options.Enable)
            return [];
        bool isLive = kind == NoteKind.Session && context.IsLive;
        var findings = new List<Finding>();
        foreach (Rule rule in All.Where(rule => rule.Reads(kind)))
        {
            if (SeverityOf(rule, isLive, context.Options) is { } severity)
                findings.AddRange(rule.Check(context).Select(finding => finding with { Severity = severity }));
        }
        return findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Span.End).ToList();
    }

    /// <summary>What the coach chose; else the rule's own. A choice cannot make a rule speak where it is silent by design.</summary>
    private static Severity? SeverityOf(Rule rule, bool isLive, EditingOptions options)
    {
        Severity? own = isLive ? rule.Live : rule.After;
        return own is not null && options.Rules.TryGetValue(rule.Code, out Severity? chosen) ? chosen : own;
    }
}
