using System.Text.RegularExpressions;
using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Tests.Features;

/// <summary>Completion as a person sees it: what is offered at the cursor, and the note after taking one.</summary>
internal sealed partial class Completing
{
    private readonly DrawnNote note;
    private readonly CompletionOffers offers;

    public Completing(DrawnNote note, bool snippets = true)
    {
        this.note = note;
        offers = Completion.Offer(note.Context, note.Cursor, snippets);
        Laws.Hold(note.Context, note.Cursor, offers);
    }

    public static Completing In(string drawn, bool snippets = true) => new(DrawnNote.Session(drawn), snippets);

    public static Completing At(string path, string drawn, bool snippets = true) => new(DrawnNote.At(path, drawn), snippets);

    public IReadOnlyList<string> Labels => offers.Offers.Select(o => o.Label).ToList();

    public bool FollowsTyping => offers.IsIncomplete;

    public CompletionOffer this[string label] => offers.Offers.First(o => o.Label == label);

    public void OffersNothing() => Assert.Empty(Labels);

    public Completing Offers(params string[] labels)
    {
        Assert.Equal(labels, Labels);
        return this;
    }

    /// <summary>The note after taking an offer; the cursor is drawn, and what a snippet leaves to fill in stands in <c>‹›</c>.</summary>
    public void Taking(string label, string drawn) => Taking(label, made => Assert.Equal(drawn, made));

    /// <summary>The same, where only a part of the note matters.</summary>
    public void Taking(string label, Action<string> check)
    {
        CompletionOffer offer = this[label];
        string put = offer.SnippetText is { } snippet ? Draw(snippet) : offer.InsertText + "|";
        check(note.After([new Edit(offer.Replace, put), .. offer.AlsoEdits]));
    }

    private static string Draw(string snippet) =>
        Escaped().Replace(Stop().Replace(Placeholder().Replace(snippet, "‹${words}›"), m => m.Value == "$0" ? "|" : "‹›"), "$1");

    [GeneratedRegex(@"(?<!\\)\$\{[0-9]:(?<words>[^}]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<!\\)\$[0-9]")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\\([\\$}])")]
    private static partial Regex Escaped();
}

/// <summary>What holds for every completion, whatever the note.</summary>
internal static class Laws
{
    public static void Hold(NoteContext context, int cursor, CompletionOffers offers)
    {
        SourceText source = context.Note.Source;
        foreach (CompletionOffer offer in offers.Offers)
        {
            Assert.InRange(cursor, offer.Replace.Start, offer.Replace.End);
            Assert.Equal(source.LineOf(offer.Replace.Start), source.LineOf(offer.Replace.End));
            Assert.StartsWith(source.Text[offer.Replace.Start..cursor], offer.FilterText, StringComparison.Ordinal);
            Assert.True(Edits.AreDisjoint([new Edit(offer.Replace, offer.InsertText), .. offer.AlsoEdits]), "edits overlap");
            Assert.DoesNotContain('\n', offer.Label);
        }
        Assert.Equal(offers.Offers.Select(o => o.SortText).Order(StringComparer.Ordinal), offers.Offers.Select(o => o.SortText));
    }
}
