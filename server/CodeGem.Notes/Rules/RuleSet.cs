using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>Every rule, and running them.</summary>
public static class RuleSet
{
    private const int MostPasses = 8;

    private static readonly Rule[] Rules =
    [
        new NoteTooLarge(),
        new FrontMatterInvalid(),
        new FrontMatterMissingKey(),
        new FrontMatterBadValue(),
        new FrontMatterUnknownKey(),
        new DateDiffersFromFile(),
        new ClientUnknown(),
        new ItemShorthandRule(),
        new ItemNoDue(),
        new ItemBadDate(),
        new ItemAmbiguousDate(),
        new ItemWeekdayMismatch(),
        new ItemStyle(),
        new ItemDueBeforeSession(),
        new ItemOverdue(),
        new ItemCarried(),
        new ItemStaleCopy(),
        new ItemNoDoneDate(),
        new ItemUnknownOwner(),
        new ReferenceDangling(),
        new GoalUnknown(),
        new GoalOverdue(),
        new GoalStale(),
        new SessionUnfinished(),
        new SessionOverlap(),
        new NextMissing(),
        new NextOdd(),
        new TakeawaysMissing(),
        new FollowUpMissing(),
        new PackageLast(),
        new PackageExceeded(),
        new PackageExpired(),
        new AgreementMissing(),
        new ConsentMissing(),
        new RetentionDue(),
        new TemplateUnknown(),
        new TemplateInvalid(),
        new TemplateSection(),
        new PlaceholderLeft(),
        new PrivateTextShared(),
    ];

    /// <summary>In the order in which they are listed and explained.</summary>
    public static IReadOnlyList<Rule> All => Rules;

    /// <summary>
    /// The findings of a note in the order they stand. A note nobody opted in has none; a template of the practice, which may hold what no note may, has
    /// those of the rules for templates, and practice.yaml those of keys.
    /// </summary>
    public static IReadOnlyList<Finding> Check(NoteContext context)
    {
        NoteKind kind = context.Note.Kind;
        if (!context.Options.Enable)
            return [];
        if (context.KeyHome == KeyHome.Practice)
            return CheckPractice(context.Note.Source, context.Calendar, context.Options);
        if (Features.TemplateFiles.IsTemplate(context))
            return CheckTemplate(context);
        if (kind == NoteKind.None)
            return [];
        // A note whose front matter broke under the coach's fingers says nothing else new until it is mended.
        bool isLive = kind == NoteKind.Session && (context.IsLive || context.Note.FrontMatter.IsBroken);
        var findings = new List<Finding>();
        foreach (Rule rule in Rules)
        {
            if (!rule.Reads(kind) || SeverityOf(rule, isLive, context.Options) is not { } severity)
                continue;
            foreach (Finding finding in rule.Check(context))
                findings.Add(finding with { Severity = severity });
        }
        return InOrder(findings);
    }

    private static List<Finding> CheckTemplate(NoteContext context)
    {
        var findings = new List<Finding>();
        // What a value may be depends on what is filled in; a slip in a key is one anywhere.
        foreach (Rule rule in Rules.Where(rule => rule is TemplateRule or FrontMatterUnknownKey))
        {
            if (SeverityOf(rule, isLive: false, context.Options) is { } severity)
                findings.AddRange(rule.Check(context).Select(finding => finding with { Severity = severity }));
        }
        return InOrder(findings);
    }

    /// <summary>The findings of practice.yaml, whose keys follow the same rules as front matter.</summary>
    public static IReadOnlyList<Finding> CheckPractice(SourceText source, Calendar calendar, EditingOptions? options = null)
    {
        options ??= EditingOptions.Default;
        if (!options.Enable)
            return [];
        var file = new FrontMatterFile(source, FrontMatterReader.ReadFile(source), KeyHome.Practice, calendar, null);
        var findings = new List<Finding>();
        foreach (FrontMatterRule rule in Rules.OfType<FrontMatterRule>())
        {
            if (SeverityOf(rule, isLive: false, options) is { } severity)
                findings.AddRange(rule.Check(file).Select(finding => finding with { Severity = severity }));
        }
        return InOrder(findings);
    }

    /// <summary>
    /// The edits that apply every fix which leaves nothing to decide, until there is none left: a box that is finished may hold a date
    /// that can be rewritten. Doing it again changes nothing.
    /// </summary>
    public static IReadOnlyList<Edit> FixAll(NoteContext context)
    {
        IReadOnlyList<Edit> edits = Unambiguous(Check(context));
        string before = context.Note.Text, after = Edits.Apply(before, edits);
        int passes = 1;
        for (IReadOnlyList<Edit> more = edits; more.Count > 0 && passes < MostPasses; passes++)
        {
            context = context.With(NoteReader.Read(after));
            more = Unambiguous(Check(context));
            after = Edits.Apply(after, more);
        }
        return passes <= 2 ? edits : TextDifference.Between(before, after);
    }

    /// <summary>
    /// The edits of the unambiguous fixes of some findings that stand clear of each other; of two that touch the same place the first is
    /// taken, and the other is found again in the text that results.
    /// </summary>
    public static IReadOnlyList<Edit> Unambiguous(IEnumerable<Finding> findings)
    {
        var edits = new GatheredEdits(Clash);
        foreach (Finding finding in findings)
        {
            if (finding.Fixes.FirstOrDefault(f => f.IsUnambiguous && f.Edits.Count > 0) is { } fix)
                edits.TryAdd(fix.Edits);
        }
        return edits.InOrder;
    }

    /// <summary>Two insertions at one place follow each other; anything else at one place is a clash.</summary>
    private static bool Clash(Edit a, Edit b) =>
        !(a.Span.IsEmpty && b.Span.IsEmpty) && (a.Span == b.Span || (a.Span.Start < b.Span.End && b.Span.Start < a.Span.End));

    private static List<Finding> InOrder(List<Finding> findings) => findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Span.End).ToList();

    /// <summary>What the coach chose; else the rule's own. A choice cannot make a rule speak where it is silent by design.</summary>
    private static Severity? SeverityOf(Rule rule, bool isLive, EditingOptions options)
    {
        Severity? own = isLive ? rule.Live : rule.After;
        return own is not null && options.Rules.TryGetValue(rule.Code, out Severity? chosen) ? chosen : own;
    }
}
