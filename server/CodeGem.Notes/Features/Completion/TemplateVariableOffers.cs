using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>While a template of the practice is written: what may stand between double braces and in a condition, and sections to come.</summary>
internal static partial class TemplateVariableOffers
{
    public static CompletionOffers Offer(TypedLine line)
    {
        if (line.IsInFrontMatter && line.Context.KeyHome is not null)
            return FrontMatterOffers.Offer(line);
        if (TagBegun().Match(line.Before) is { Success: true } tag)
            return Tags(line, tag.Groups["word"].Value);
        if (Begun().Match(line.Before) is not { Success: true } match)
            return line.IsRunningText ? HeadingOffers.Offer(line) ?? CompletionOffers.None : CompletionOffers.None;
        string typed = match.Groups["name"].Value;
        int start = line.Span.Start + match.Groups["name"].Index;
        int tail = Rest().Match(line.After).Length;
        string close = match.Groups["value"].Success && !Closed().IsMatch(line.After[tail..]) ? "}}" : "";
        TemplateValues values = TemplateFiles.ValuesFor(line.Context);
        var offers = TemplateVariable.All
            .Where(variable => Typing.Begins(typed, variable.Name) || Typing.Begins(typed, variable.Name.Replace('.', ' ')))
            .Select(variable => new CompletionOffer(variable.Name, OfferKind.Variable, new Span(start, line.Offset + tail), variable.Name + close)
            {
                Detail = variable.Of(values),
                Documentation = MarkdownText.Escape(variable.Description),
                FilterText = Typing.Filter(typed, variable.Name),
            }).ToList();
        return new CompletionOffers(offers, false);
    }

    /// <summary>What a condition is made of; a word behind which a name must come leaves room for it.</summary>
    private static CompletionOffers Tags(TypedLine line, string typed)
    {
        Match rest = TagRest().Match(line.After);
        string close = rest.Groups["close"].Success ? "" : " %}";
        var replace = new Span(line.Offset - typed.Length, line.Offset + rest.Groups["word"].Length);
        return new CompletionOffers(TemplateScanner.Tags.Where(tag => Typing.Begins(typed, tag.Word)).Select(tag => new CompletionOffer(
            tag.Word, OfferKind.Variable, replace, tag.TakesName ? tag.Word + " " : tag.Word + close)
        {
            Documentation = Messages.Of("tag." + tag.Word),
            FilterText = Typing.Filter(typed, tag.Word),
        }).ToList(), false);
    }

    [GeneratedRegex(@"\{%[ \t]*(?<word>[a-z]{0,12})$", RegexOptions.CultureInvariant)]
    private static partial Regex TagBegun();

    [GeneratedRegex(@"^(?<word>[a-z]*)[ \t]*(?<close>%\})?", RegexOptions.CultureInvariant)]
    private static partial Regex TagRest();

    [GeneratedRegex(@"(?:(?<value>\{\{)[ \t]*|\{%[ \t]*(?:if|unless)[ \t]+)(?<name>[a-z_.]{0,40})$", RegexOptions.CultureInvariant)]
    private static partial Regex Begun();

    [GeneratedRegex(@"^[a-z_.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex(@"^[ \t]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();
}
