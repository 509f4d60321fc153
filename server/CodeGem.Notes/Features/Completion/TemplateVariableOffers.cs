using System.Text.RegularExpressions;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>While a template of the practice is written: what may stand between double braces and in a condition, and sections to come.</summary>
internal static partial class TemplateVariableOffers
{
    public static CompletionOffers Offer(TypedLine line)
    {
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

    [GeneratedRegex(@"(?:(?<value>\{\{)[ \t]*|\{%[ \t]*(?:if|unless)[ \t]+)(?<name>[a-z_.]{0,40})$", RegexOptions.CultureInvariant)]
    private static partial Regex Begun();

    [GeneratedRegex(@"^[a-z_.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex(@"^[ \t]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();
}
