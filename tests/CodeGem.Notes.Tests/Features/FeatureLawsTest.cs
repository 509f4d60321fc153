using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using CsCheck;

namespace CodeGem.Notes.Tests.Features;

/// <summary>What holds for any text and any place in it.</summary>
public sealed class FeatureLawsTest
{
    private static readonly string[] Pieces =
    [
        "---\n", "type: session\n", "type: client\n", "client: dana-okafor\n", "date: 2026-11-16\n", "status: planned\n", "next: \n", "start: \"15:00\n",
        "attended: [ana, ", "# Dana\n", "## Notes\n", "## Agenda\n", "## Goals\n", "### g1 Title\n", "## Goal progress\n", "## ",
        "- [ ] ", "- [x] ", "- [>] ", "* [-] ", "1. [ ] ", "  - [ ] ", "[]", "- []", "-[", "[ ", "[", "]", "(", "> ", "    ", "```\n", "~~~", "<!--", "-->", "`", "$$\n",
        "@", "@client ", "due:", "due ", "due:2026-11-20 ", "due:next ", "due:fri", "goal:", "goal:g1 ", "from:2026-11-02 ", "moved:2026-11-30 ", "done:2026-11-08 ",
        "[due:: 2026-11-20] ", "\U0001F4C5 2026-11-20 ", "/", "/q3 ", "/grow", "word ", "Sam's ", "\u00e9\U0001F600", "\t", " ", "\n", "\n\n", "\r\n", "\r", "\u2028", "\0", "{{client.name}}", "a|b",
    ];

    private static readonly Gen<(string Text, int Offset)> Places =
        from pieces in Gen.OneOf(Pieces).Array[0, 30]
        from opt in Gen.Bool
        from at in Gen.Int[0, 1000]
        let text = (opt ? DrawnNote.SessionFrontMatter : "") + string.Concat(pieces)
        select (text, text.Length == 0 ? 0 : at % (text.Length + 1));

    [Fact]
    public void Whatever_is_typed_nothing_throws_and_every_answer_is_well_formed() => Places.Sample(place =>
    {
        NoteContext context = ContextOf(place.Text);
        foreach (bool snippets in new[] { true, false })
            Laws.Hold(context, Math.Min(place.Offset, LineEnd(context, place.Offset)), Completion.Offer(context, place.Offset, snippets));
        foreach (CodeActionOffer action in CodeActions.Offer(context, Span.At(place.Offset)))
            Edits.Apply(place.Text, action.Edits);
        foreach (CodeActionOffer action in CodeActions.Offer(context, new Span(0, place.Text.Length), ["source.fixAll"]))
            Edits.Apply(place.Text, action.Edits);
        Edits.Apply(place.Text, OnTypeFormatting.Edits(context, place.Offset, ' '));
        Edits.Apply(place.Text, ItemFormatting.Edits(context, new Span(0, place.Text.Length)));
        Assert.True(Hover.Of(context, place.Offset)?.Span.Touches(place.Offset) ?? true, "a hover elsewhere");
    }, iter: 3_000, print: place => $"{place.Offset} in {place.Text.ReplaceLineEndings("\\n")}");

    [Fact]
    public void What_is_drawn_over_a_note_stays_within_its_lines() => Places.Sample(place =>
    {
        NoteContext context = ContextOf(place.Text);
        Note note = context.Note;
        Assert.All(Folding.Of(note), fold => Assert.True(fold.FirstLine < fold.LastLine && fold.LastLine < note.Source.LineCount));
        IReadOnlyList<Mark> marks = SemanticTokens.Of(context);
        Assert.All(marks, m => Assert.Equal(note.Source.LineOf(m.Span.Start), note.Source.LineOf(m.Span.End)));
        Assert.All(marks.Zip(marks.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, "marks overlap"));
        Assert.All(Outline.Of(context), symbol => Holds(symbol, new Span(0, note.Text.Length)));
        IReadOnlyList<Span> growing = SelectionRanges.At(note, place.Offset);
        Assert.All(growing.Zip(growing.Skip(1)), pair => Assert.True(pair.Second.Contains(pair.First) && pair.Second != pair.First));
        Assert.All(Inlays.Of(context, new Span(0, note.Text.Length)), hint => Assert.InRange(hint.Offset, 0, note.Text.Length));
        Assert.All(Links.Of(context), link => Assert.True(link.Span.End <= note.Text.Length && !link.Path.Split('/').Contains("..")));
        Assert.All(Lenses.Of(context), lens => Assert.InRange(lens.Place.End, 0, note.Text.Length));
    }, iter: 2_000, print: place => place.Text.ReplaceLineEndings("\\n"));

    [Fact]
    public void Prose_is_never_interrupted() => (
        from words in Gen.OneOf("word", "and", "said:", "me@", "either/or", "[see", "note]", "a:b", "@sam", "due:", "due", "goal:", "3/4", "friday", "#tag", "/q", "(x)").Array[1, 12]
        from at in Gen.Int[0, 1000]
        let line = "She " + string.Join(' ', words)
        select (Line: line, At: 4 + at % (line.Length - 3))).Sample(place =>
    {
        foreach (string bullet in new[] { "", "- ", "1. ", "  " })
        {
            string text = $"{DrawnNote.SessionFrontMatter}## Notes\n\n{bullet}{place.Line}\n";
            int offset = text.Length - 1 - place.Line.Length + place.At;
            Assert.Empty(Completion.Offer(ContextOf(text), offset, true).Offers);
        }
    }, iter: 1_000, print: place => $"{place.At} in {place.Line}");

    [Theory]
    [InlineData("> ", "")]
    [InlineData("```\n", "\n```")]
    [InlineData("```\n", "")]
    [InlineData("<!--\n", "\n-->")]
    [InlineData("<!-- ", " -->")]
    [InlineData("<div>\n", "\n</div>")]
    public void Code_comments_and_quotes_are_silent(string before, string behind)
    {
        foreach (string typed in new[] { "[]", "[", "- []", "- [ ] Call @", "- [ ] Call due:", "- [ ] Call goal:", "/grow", "/q", "## ", "/" })
        {
            string text = $"{DrawnNote.SessionFrontMatter}## Notes\n\n{before}{typed}";
            Assert.Empty(Completion.Offer(ContextOf(text + behind + "\n"), text.Length, true).Offers);
        }
    }

    [Fact]
    public void Files_of_others_are_silent_everywhere() => Places.Sample(place =>
    {
        string text = "x " + place.Text.Replace("---\n", "", StringComparison.Ordinal);
        NoteContext context = ContextOf(text, "docs/readme.md");
        Assert.Empty(Completion.Offer(context, place.Offset, true).Offers);
        Assert.Null(Hover.Of(context, place.Offset));
        Assert.Empty(Lenses.Of(context));
        Assert.Empty(Inlays.Of(context, new Span(0, text.Length)));
        Assert.Empty(SemanticTokens.Of(context));
        Assert.Empty(OnTypeFormatting.Edits(context, place.Offset, ' '));
    }, iter: 1_000);

    private static NoteContext ContextOf(string text, string path = DrawnNote.SessionPath)
    {
        Note note = NoteReader.Read(text);
        PracticeSnapshot practice = DanasPractice.Snapshot.With(path, note);
        return new NoteContext(note, path, practice, practice.Settings.CalendarOf(new NodaTime.LocalDate(2026, 11, 16)));
    }

    private static int LineEnd(NoteContext context, int offset) => context.Note.Source.LineSpan(context.Note.Source.LineOf(offset)).End;

    private static void Holds(NoteSymbol symbol, Span outer)
    {
        Assert.True(outer.Contains(symbol.Range) && symbol.Range.Contains(symbol.Selection) && symbol.Name.Length > 0, symbol.Name);
        Assert.All(symbol.Children, child => Holds(child, symbol.Range));
    }
}
