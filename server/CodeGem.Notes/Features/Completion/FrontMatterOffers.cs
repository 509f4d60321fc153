using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>Front matter: the keys a note does not have yet, the values of a key, the members of a list.</summary>
internal static partial class FrontMatterOffers
{
    public static CompletionOffers Offer(TypedLine line)
    {
        if (Member().Match(line.Before) is { Success: true } member && KeyAbove(line) is { IsList: true } list)
            return ValueOffers.Offer(line, list, member.Groups["value"].Index, isMember: true);
        if (Value().Match(line.Before) is { Success: true } value && Find(line, value.Groups["key"].Value) is { } key)
            return ValueOffers.Offer(line, key, value.Groups["gap"].Index, isMember: false);
        return KeyBegun().Match(line.Before) is { Success: true } begun ? Keys(line, begun.Value) : CompletionOffers.None;
    }

    private static FrontMatterKey? Find(TypedLine line, string name) =>
        line.Context.KeyHome is { } home ? FrontMatterKeys.Find(home, name) : null;

    private static FrontMatterKey? KeyAbove(TypedLine line)
    {
        FrontMatterEntry? above = line.Note.FrontMatter.Entries.LastOrDefault(e => e.KeySpan.Start < line.Span.Start);
        return above is null ? null : Find(line, above.Key);
    }

    private static CompletionOffers Keys(TypedLine line, string typed)
    {
        // A key may be exchanged for another while its value stays.
        Match rest = KeyEnd().Match(line.After);
        if (!rest.Success)
            return CompletionOffers.None;
        bool hasColon = rest.Groups["colon"].Success;
        var present = line.Note.FrontMatter.Entries.Where(e => e.KeySpan.Start != line.Span.Start).Select(e => e.Key).ToHashSet();
        var replace = new Span(line.Span.Start, line.Offset + rest.Groups["key"].Length);
        var offers = FrontMatterKeys.Of(line.Context.KeyHome!.Value)
            .Where(key => !present.Contains(key.Name) && Typing.Begins(typed, key.Name) && (line.Context.Practice.IsLoose || !IsForLoose(key)))
            .Select(key => new CompletionOffer(key.Name, OfferKind.Key, replace, key.Name + (hasColon ? "" : ": "))
            {
                Detail = key.IsRequired(line.Note.FrontMatter) ? Messages.Of("complete.key-required") : null,
                Documentation = Messages.Of(key.DescriptionKey),
                FilterText = Typing.Filter(typed, key.Name),
            }).ToList();
        return new CompletionOffers(offers, false);
    }

    /// <summary>What client.md and practice.yaml say where there is a practice.</summary>
    private static bool IsForLoose(FrontMatterKey key) => key.Home == KeyHome.Session && key.Name is "name" or "cadence" or "timezone";

    [GeneratedRegex(@"^[A-Za-z_]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyBegun();

    [GeneratedRegex(@"^(?<key>[A-Za-z_]*)[ \t]*(?:(?<colon>:).*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyEnd();

    [GeneratedRegex(@"^(?<key>[A-Za-z_]+):(?<gap>[ \t]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex(@"^[ \t]*-[ \t]+(?<value>[^#]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
