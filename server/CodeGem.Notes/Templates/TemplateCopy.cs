using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Templates;

/// <summary>A copy of one of our templates in the practice's own folder, where it can be changed and takes the place of ours.</summary>
public static class TemplateCopy
{
    /// <summary>Opens the copy; the practice's own template of that name stays as it is.</summary>
    public static Outcome<Plan> Plan(PracticeSnapshot practice, string name)
    {
        if (TemplateLibrary.BuiltIn.Find(name) is not { } ours)
            return new Refusal(Messages.Of("new.template-unknown", name, string.Join(", ", TemplateLibrary.BuiltIn.All.Select(t => t.Name))));
        string path = NotePath.Combine(NotePath.TemplateFolder, (Own(practice, ours) ?? ours.Name) + ".md");
        return IsThere(practice, ours) ? new Plan([], [], path) : new Plan([new CreateFile(path, ours.Source)], [], path);
    }

    public static bool IsThere(PracticeSnapshot practice, Template ours) => Own(practice, ours) is not null;

    private static string? Own(PracticeSnapshot practice, Template ours) =>
        practice.Templates.Keys.FirstOrDefault(name => string.Equals(name, ours.Name, StringComparison.OrdinalIgnoreCase));
}
