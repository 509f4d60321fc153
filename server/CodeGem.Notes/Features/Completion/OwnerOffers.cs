using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Features;

/// <summary>Who does it, after <c>@</c> in an item.</summary>
internal static partial class OwnerOffers
{
    public static CompletionOffers? Offer(TypedLine line)
    {
        if (line.ItemText is not { } text || Typed().Match(line.Before) is not { Success: true } match || line.Span.Start + match.Index < text - 1)
            return null;
        string typed = match.Groups["owner"].Value;
        int start = line.Span.Start + match.Groups["owner"].Index;
        if (start < text)
            return null;
        NoteContext context = line.Context;
        int tail = Typing.Tail(typed, line.After, word => context.Owners.Contains(word[1..]));
        string space = Typing.SpaceBefore(line.After, tail);
        var offers = Known(context)
            .Where(owner => owner.Id.StartsWith(typed[1..], StringComparison.OrdinalIgnoreCase))
            .Select(owner => new CompletionOffer("@" + owner.Id, OfferKind.Owner, Typing.Around(start, line.Offset, tail), "@" + owner.Id + space)
            {
                Detail = owner.Detail,
                FilterText = typed + owner.Id[(typed.Length - 1)..],
            }).ToList();
        return new CompletionOffers(offers, false);
    }

    private static IEnumerable<(string Id, string? Detail)> Known(NoteContext context)
    {
        yield return ("client", context.Folder.Profile?.Name ?? Messages.Of("owner.client"));
        yield return ("coach", context.Practice.Settings.Coach ?? Messages.Of("owner.coach"));
        if (context.Folder.Profile?.Sponsor is { } sponsor)
            yield return ("sponsor", sponsor);
        foreach (string participant in context.Folder.Profile?.Participants ?? [])
            yield return (participant, Messages.Of("owner.participant"));
    }

    [GeneratedRegex(@"(?:^|[ \t\u00a0])(?<owner>@[\p{L}\p{Nd}-]{0,100})$", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
