using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>The block cannot be read, so nothing may be decided from it: a note must not be filed under the wrong client.</summary>
public sealed class FrontMatterInvalid() : FrontMatterRule("frontmatter-invalid", Severity.Error, Severity.Error)
{
    public override IEnumerable<Finding> Check(FrontMatterFile file)
    {
        foreach (FrontMatterProblem problem in file.FrontMatter.Problems)
        {
            string message = Messages.Of("rule.frontmatter-invalid." + problem.MessageKey["frontmatter-".Length..], problem.Detail);
            yield return problem.MessageKey == "frontmatter-unclosed"
                ? Found(problem.Span, message, Close(file))
                : Found(problem.Span, message);
        }
    }

    private static Fix Close(FrontMatterFile file) =>
        new(Messages.Of("fix.close-front-matter"), [Edit.Insert(file.FrontMatter.Span.End, file.Source.NewLine + "---")]);
}
