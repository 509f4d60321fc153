using System.Text.RegularExpressions;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Dates.Words;
using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>
/// Days behind <c>due:</c> and <c>due </c> in an item, wherever on the line: what the typed words mean, then the usual ones. Every label
/// says which day it is. What follows on the line stays, and an empty <c>due:</c> left elsewhere goes.
/// </summary>
internal static partial class DueOffers
{
    public static CompletionOffers? Offer(TypedLine line)
    {
        if (line.ItemText is not { } text || Marker().Match(line.Before) is not { Success: true } match)
            return null;
        Group marker = match.Groups["marker"], phrase = match.Groups["phrase"];
        if (line.Span.Start + marker.Index < text || IsComplete(phrase.Value))
            return null;
        NoteContext context = line.Context;
        string typed = phrase.Value.TrimStart();
        int tail = Typing.Tail(typed, line.After, IsDate);
        bool isBracketed = match.Groups["bracket"].Success;
        // What other tools bracket stays theirs; the house's own word is written anew with its date.
        int start = isBracketed ? line.Offset - typed.Length : line.Span.Start + marker.Index;
        var replace = Typing.Around(start, line.Offset, tail);
        string space = isBracketed ? "" : Typing.SpaceBefore(line.After, tail);
        WriteStyle style = WriteStyles.Of(context);
        string Written(string value) => (isBracketed ? value : style.Write(TokenKind.Due, value)) + space;

        var offers = new List<CompletionOffer>();
        string before = line.TypedFrom(replace.Start);
        IReadOnlyList<Edit> also = EmptyElsewhere(line, replace);
        if (!isBracketed && context.NextSession is null && IsNextSession(typed))
            offers.Add(Offer(Messages.Of("complete.due-next-unknown", WrittenDate.Next), Written(WrittenDate.Next), WrittenDate.Next, before, replace, also));
        foreach (DueSuggestion day in DueSuggestions.For(typed, ItemDays.Question(context)))
        {
            string label = DateLabel.Of(day.Date, context.Calendar);
            offers.Add(Offer($"{day.Phrase}: {label}", Written(day.InsertText), day.InsertText, before, replace, also));
            if (day.InsertWord is { } word && !isBracketed)
                offers.Add(Offer(Messages.Of("complete.due-next", word, label), Written(word), word, before, replace, also));
        }
        return offers.Count == 0 ? null : new CompletionOffers(offers, true);
    }

    /// <summary>Who types <c>next</c> and takes the first entry means the next session, also while no day is agreed for it.</summary>
    private static bool IsNextSession(string typed) =>
        typed.Length >= WrittenDate.Next.Length && DateWords.English.Texts["suggestions.next session"].StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private static CompletionOffer Offer(string label, string text, string detail, string typed, Span replace, IReadOnlyList<Edit> also) =>
        new(label, OfferKind.Date, replace, text) { Detail = detail, FilterText = typed + " " + label, AlsoEdits = also };

    /// <summary>Behind a finished date and a space something else begins.</summary>
    private static bool IsComplete(string phrase) =>
        phrase.Length > 0 && phrase[^1] is ' ' or '\t' && FrontMatterValues.Date(phrase.Trim()) is not null;

    private static bool IsDate(string phrase) => phrase == "next" || DatePhrase.IsPhrase(phrase);

    /// <summary>A new item ends with an empty <c>due:</c>; who dates it in the middle of the line needs no second one.</summary>
    private static IReadOnlyList<Edit> EmptyElsewhere(TypedLine line, Span replace)
    {
        if (line.Note.ItemAt(line.Span.Start) is not { } item)
            return [];
        return item.Tokens
            .Where(t => t.Kind == TokenKind.Due && t.Value.Length == 0 && !t.Span.Overlaps(replace))
            .Select(t => t.Span with { Start = char.IsWhiteSpace(line.Note.Text[t.Span.Start - 1]) ? t.Span.Start - 1 : t.Span.Start })
            .Where(span => span.Start > replace.End || span.End < replace.Start)
            .Select(Edit.Delete).ToList();
    }

    [GeneratedRegex(
        @"(?:^|[ \t\u00a0])(?<marker>due:(?!:)|due[ \t]|(?<bracket>\[due::|\(due::|\(due[: ]|@due\(|\{due:))(?<phrase>(?:(?!due[: ])[^\[\](){}@]){0,48})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Marker();
}
