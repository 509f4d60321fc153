using System.Globalization;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Features;

/// <summary>
/// What may be put in where the cursor stands (LSP 3.17, <c>textDocument/completion</c>). Speaks in places with a structure only: front
/// matter, the start of a line or a bullet, the tokens of an item, a heading. In prose, code, comments and quotes it is silent, and in a
/// file that is no note of ours too, unless that file is empty or one of the practice's templates.
/// </summary>
public static class Completion
{
    /// <summary>The characters after which an editor asks by itself.</summary>
    public static IReadOnlyList<char> TriggerCharacters { get; } = ['[', ':', '@', '/'];

    /// <param name="offset">Anywhere; clamped to the note.</param>
    /// <param name="snippetsSupported">The editor fills in placeholders (LSP 3.17, <c>snippetSupport</c>).</param>
    /// <param name="lookup">The practice's other notes, which a new note carries from; without it nothing is carried.</param>
    public static CompletionOffers Offer(NoteContext context, int offset, bool snippetsSupported, NoteLookup? lookup = null)
    {
        if (!context.Options.Enable)
            return CompletionOffers.None;
        var line = new TypedLine(context, Math.Clamp(offset, 0, context.Note.Text.Length), snippetsSupported);
        CompletionOffers offers = context.KeyHome switch
        {
            null or KeyHome.Template => OfferInOther(line, lookup),
            KeyHome.Practice => FrontMatterOffers.Offer(line),
            _ => OfferIn(line),
        };
        return offers with { Offers = InOrder(offers.Offers) };
    }

    private static CompletionOffers OfferInOther(TypedLine line, NoteLookup? lookup)
    {
        if (SessionTemplateOffers.IsEmpty(line.Note))
            return SessionTemplateOffers.Offer(line, lookup);
        return TemplateFiles.IsTemplate(line.Context) ? TemplateVariableOffers.Offer(line) : CompletionOffers.None;
    }

    private static CompletionOffers OfferIn(TypedLine line)
    {
        if (line.IsInFrontMatter)
            return FrontMatterOffers.Offer(line);
        if (!line.IsRunningText)
            return CompletionOffers.None;
        return DueOffers.Offer(line)
            ?? OwnerOffers.Offer(line)
            ?? GoalOffers.Offer(line)
            ?? HeadingOffers.Offer(line)
            ?? SlashOffers.Offer(line)
            ?? NewItemOffers.Offer(line)
            ?? CompletionOffers.None;
    }

    /// <summary>Editors sort by text; the order is ours.</summary>
    private static List<CompletionOffer> InOrder(IReadOnlyList<CompletionOffer> offers) =>
        offers.Select((offer, i) => offer with { SortText = i.ToString("D3", CultureInfo.InvariantCulture) }).ToList();
}
