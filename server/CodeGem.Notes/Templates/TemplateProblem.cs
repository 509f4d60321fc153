using CodeGem.Notes.Language;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Templates;

/// <summary>What can be wrong with a template.</summary>
public enum TemplateProblemKind
{
    /// <summary>A name that stands for nothing.</summary>
    UnknownVariable,

    /// <summary>Opening braces without closing ones on the same line.</summary>
    Unclosed,

    /// <summary>Between <c>{%</c> and <c>%}</c> stands something other than if, unless, else, endif or endunless.</summary>
    UnknownTag,

    /// <summary>An if or unless that nothing ends.</summary>
    UnclosedCondition,

    /// <summary>An else or an end without its beginning.</summary>
    NothingToEnd,

    /// <summary>The template, or the note it would make, is longer than any note should be; the rest was left out.</summary>
    TooLong,
}

/// <param name="Span">In the whole text of the template, front matter included.</param>
/// <param name="Written">What stands there, without braces.</param>
/// <param name="Suggestion">The known name that was probably meant.</param>
public sealed record TemplateProblem(TemplateProblemKind Kind, Span Span, string Written, string? Suggestion = null)
{
    /// <summary>The sentence a person reads.</summary>
    public string Message => Kind switch
    {
        TemplateProblemKind.UnknownVariable when Suggestion is null => Messages.Of("template.unknown-variable", Written),
        TemplateProblemKind.UnknownVariable => Messages.Of("template.unknown-variable-near", Written, Suggestion),
        TemplateProblemKind.Unclosed => Messages.Of("template.unclosed"),
        TemplateProblemKind.UnknownTag => Messages.Of("template.unknown-tag", Written),
        TemplateProblemKind.UnclosedCondition => Messages.Of("template.unclosed-condition", Written),
        TemplateProblemKind.NothingToEnd => Messages.Of("template.nothing-to-end", Written),
        _ => Messages.Of("template.too-long"),
    };
}
