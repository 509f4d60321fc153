using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>
/// A whole action item for <c>[]</c>, <c>[</c>, <c>- []</c> or <c>- [</c> at the start of a line or a bullet. Some editors close the
/// bracket by themselves, others do not: what is replaced covers it either way, and what was already written behind it stays.
/// </summary>
internal static partial class NewItemOffers
{
    public static CompletionOffers? Offer(TypedLine line)
    {
        if (!line.MayHoldItems || line.Note.ItemAt(line.Span.Start) is not null || Begun().Match(line.Before) is not { Success: true } match)
            return null;
        Group bullet = match.Groups["bullet"], box = match.Groups["box"];
        if (!box.Success && (!bullet.Success || match.Groups["gap"].Length == 0 || !string.IsNullOrWhiteSpace(line.After)))
            return null;
        bool isClosed = match.Groups["close"].Success;
        string after = line.After;
        int close = !isClosed && box.Success && Closing().Match(after) is { Success: true } found ? found.Length : 0;
        string rest = after[close..];
        if (isClosed || close > 0 ? match.Groups["space"].Length == 0 && IsLinkEnd(rest) : rest.Contains(']', StringComparison.Ordinal))
            return null;
        int start = line.Span.Start + (bullet.Success ? bullet.Index : box.Index);
        var place = new Place(new Span(start, line.Span.Start + line.Before.Length + close + rest.TrimEnd().Length), line.TypedFrom(start),
            bullet.Success ? bullet.Value : "-", rest.Trim(), line.HasSnippets);
        return new CompletionOffers(Offers(line, place), true);
    }

    private static bool IsLinkEnd(string rest) => rest.Length > 0 && rest[0] is '(' or '[' or ':';

    private static List<CompletionOffer> Offers(TypedLine line, Place place)
    {
        var offers = new List<CompletionOffer>();
        if (line.Note.Kind == NoteKind.Client)
        {
            offers.Add(place.Offer(null, Messages.Of("complete.milestone")));
            return offers;
        }
        offers.Add(place.Offer("client", Messages.Of("complete.item-client")));
        offers.Add(place.Offer("coach", Messages.Of("complete.item-coach")));
        foreach (string participant in line.Context.Folder.Profile?.Participants ?? [])
            offers.Add(place.Offer(participant, Messages.Of("complete.item-participant", participant)));
        offers.Add(place.Box());
        return offers;
    }

    /// <summary>What is replaced, and what is kept of it.</summary>
    private sealed record Place(Span Replace, string Typed, string Bullet, string Rest, bool HasSnippets)
    {
        private bool HasOwner => Owner().IsMatch(Rest);

        private bool HasDue => Due().IsMatch(Rest);

        public CompletionOffer Offer(string? owner, string detail)
        {
            string tokens = (owner is null || HasOwner ? "" : " @" + owner) + (HasDue ? "" : " due:");
            string label = $"{Bullet} [ ] …{tokens}";
            string text = Rest.Length > 0 ? $"{Bullet} [ ] {Rest}{tokens}" : $"{Bullet} [ ]{tokens}";
            string words = Rest.Length > 0 ? SnippetTexts.Escape(Rest) : $"${{1:{Messages.Of("complete.item-words")}}}";
            return new CompletionOffer(label, OfferKind.Item, Replace, text)
            {
                Detail = detail,
                SnippetText = HasSnippets ? $"{Bullet} [ ] {words}{tokens}$0" : null,
                FilterText = Filter(label),
            };
        }

        /// <summary>Nothing but the box, for those who write on and leave the rest for later.</summary>
        public CompletionOffer Box() =>
            new($"{Bullet} [ ]", OfferKind.Item, Replace, $"{Bullet} [ ] {Rest}")
            {
                Detail = Messages.Of("complete.item-box"),
                FilterText = Filter($"{Bullet} [ ]"),
            };

        private string Filter(string label) => Typed + (Typed.EndsWith('[') ? "] " : " ") + label;
    }

    [GeneratedRegex(
        @"^[ \t]*(?:(?<bullet>[-*+]|[0-9]{1,9}[.)])(?<gap>[ \t]*))?(?<box>\[[ \t]?(?<close>\](?<space>[ \t]*))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Begun();

    [GeneratedRegex(@"^[ \t]?\]", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?:^|\s)@[\p{L}\p{Nd}-]+(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex(@"(?:^|\s)due:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Due();
}
