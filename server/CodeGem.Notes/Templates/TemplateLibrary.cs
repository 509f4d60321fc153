using CodeGem.Notes.Language;

namespace CodeGem.Notes.Templates;

/// <summary>The templates a practice can use: those that ship with the program and its own, which win where names are the same.</summary>
public sealed class TemplateLibrary
{
    private const string Folder = "en/templates/";

    /// <summary>The order in which a coach meets them.</summary>
    private static readonly string[] Order =
        ["regular", "intro", "first", "adhoc", "review", "closing", "one-on-one", "career", "quarterly", "skip-level", "group"];

    private static readonly Lazy<TemplateLibrary> Shipped = new(() => new TemplateLibrary(ReadShipped()));

    private TemplateLibrary(IReadOnlyList<Template> all) => All = all;

    public static TemplateLibrary BuiltIn => Shipped.Value;

    /// <summary>The practice's own first, by name; then the others in the order in which a coach meets them.</summary>
    public IReadOnlyList<Template> All { get; }

    /// <summary>
    /// The built-in templates and the practice's own.
    /// </summary>
    /// <param name="own">Names without the ending, and texts, as they stand in the folder <c>templates</c>.</param>
    public static TemplateLibrary With(IEnumerable<(string Name, string Text)> own)
    {
        List<Template> ours = own
            .Select(file => Template.Parse(file.Name, file.Text))
            .DistinctBy(template => template.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(template => template.Name, StringComparer.Ordinal)
            .ToList();
        var taken = ours.Select(template => template.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new TemplateLibrary([.. ours, .. BuiltIn.All.Where(template => !taken.Contains(template.Name))]);
    }

    /// <summary>By name, without regard to case; null when there is none.</summary>
    public Template? Find(string name) =>
        All.FirstOrDefault(template => string.Equals(template.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The template for a session kind: the one that bears its name, else the first made for it, else the regular one.
    /// </summary>
    public Template ForKind(string kind) =>
        Find(kind) ?? All.FirstOrDefault(template => template.Kind == kind) ?? Find("regular") ?? BuiltIn.Find("regular")!;

    private static List<Template> ReadShipped() => KeyedLines.Names(Folder)
        .Select(resource => Template.Parse(resource[Folder.Length..^".md".Length], KeyedLines.Text(resource)) with { IsBuiltIn = true })
        .OrderBy(template => Array.IndexOf(Order, template.Name))
        .ToList();
}
