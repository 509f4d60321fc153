using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>The values a front-matter key may have; what is put in replaces the value that stands there, and no comment behind it.</summary>
internal static class ValueOffers
{
    /// <summary>A practice may have thousands of clients; those that fit what is typed come when it is.</summary>
    private const int Most = 200;

    /// <param name="at">Where the value begins on the line; with the space behind the colon, when there is one.</param>
    public static CompletionOffers Offer(TypedLine line, FrontMatterKey key, int at, bool isMember)
    {
        string gap = isMember || line.Before[at..].StartsWith(' ') || line.Before[at..].StartsWith('\t') ? "" : " ";
        int start = at + line.Before[at..].Length - line.Before[at..].TrimStart().Length;
        if (key.IsList && !isMember)
            start = Math.Max(start, line.Before.LastIndexOfAny(['[', ',', ' ']) + 1);
        string typed = line.Before[start..];
        var replace = new Span(line.Span.Start + start, line.Offset + Tail(line.After, key.IsList && !isMember));
        IReadOnlyList<KnownValue> values = KnownValues.Of(line, key, typed.Trim('"', '\''));
        string bare = typed.TrimStart('"', '\'');
        var offers = values
            .Where(value => value.FollowsTyping || Typing.Begins(bare, value.Label))
            .Take(Most)
            .Select(value => new CompletionOffer(value.Label, value.Kind, replace, gap + value.Text)
            {
                Detail = value.Detail,
                // Where the space behind the colon is put in too, it may as well be typed.
                FilterText = gap.Length > 0 ? gap + value.Text : Typing.Filter(typed, value.Text),
                IsLikely = value.IsLikely,
            }).ToList();
        return new CompletionOffers(offers, values.Count > Most || values.Any(v => v.FollowsTyping));
    }

    /// <summary>The value that stands behind the cursor, up to a comment; in a list in brackets the member only.</summary>
    private static int Tail(string after, bool inBrackets)
    {
        int comment = after.IndexOf(" #", StringComparison.Ordinal);
        string value = (comment >= 0 ? after[..comment] : after).TrimEnd();
        int end = inBrackets ? value.IndexOfAny([',', ']']) : -1;
        return end >= 0 ? end : value.Length;
    }
}

/// <summary>A value worth offering.</summary>
/// <param name="Text">As it is written in YAML, quotes included.</param>
/// <param name="FollowsTyping">It was read from what was typed, so it need not look like it.</param>
internal sealed record KnownValue(string Label, string Text, OfferKind Kind = OfferKind.Value)
{
    public string? Detail { get; init; }

    public bool IsLikely { get; init; }

    public bool FollowsTyping { get; init; }
}
