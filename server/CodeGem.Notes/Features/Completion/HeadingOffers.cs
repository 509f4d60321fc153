using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>The sections a note does not have yet, after <c>##</c> and a space.</summary>
internal static partial class HeadingOffers
{
    public static CompletionOffers? Offer(TypedLine line)
    {
        if (Typed().Match(line.Before) is not { Success: true } match || !string.IsNullOrWhiteSpace(line.After))
            return null;
        string typed = match.Groups["title"].Value;
        int start = line.Span.Start + match.Groups["title"].Index;
        var present = line.Note.Sections.Where(s => s.IsNamed && s.Heading.Start != line.Span.Start).Select(s => s.Kind).ToHashSet();
        IReadOnlyList<SectionName> names = line.Note.Kind == NoteKind.Client ? SectionNames.OfClient : SectionNames.OfSession;
        var offers = names
            .Where(name => !present.Contains(name.Kind) && Typing.Begins(typed, name.Heading))
            .Select(name => new CompletionOffer(name.Heading, OfferKind.Heading, new Span(start, line.Offset), name.Heading)
            {
                FilterText = Typing.Filter(typed, name.Heading),
            }).ToList();
        return new CompletionOffers(offers, false);
    }

    [GeneratedRegex(@"^ {0,3}##[ \t]+(?<title>.{0,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
