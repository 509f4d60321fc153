using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;
using CsCheck;
using NodaTime;

namespace CodeGem.Notes.Tests.Reading;

/// <summary>Whatever the text, there is a note, and every place it names is a place in the text.</summary>
public class ReadingLawsTest
{
    private const int Texts = 2_000;

    [Fact]
    public void Any_text_is_a_note_whose_places_lie_in_it() => NoteTexts.Any.Sample(text =>
    {
        Note note = NoteReader.Read(text);
        var whole = new Span(0, text.Length);
        void Within(Span inner, Span outer) => Assert.True(inner.Start <= inner.End && outer.Contains(inner), $"{inner} leaves {outer}");

        Within(note.FrontMatter.Span, whole);
        foreach (FrontMatterEntry entry in note.FrontMatter.Entries)
        {
            Within(entry.KeySpan, whole);
            Within(entry.ValueSpan, whole);
            foreach (FrontMatterItem item in entry.Items ?? [])
                Within(item.Span, whole);
        }
        foreach (FrontMatterProblem problem in note.FrontMatter.Problems)
            Within(problem.Span, whole);
        foreach (Section section in note.Sections)
        {
            Within(section.Heading, whole);
            Within(section.Content, whole);
            Within(section.OwnContent, section.Content);
        }
        for (int i = 1; i < note.Opaque.Count; i++)
            Assert.True(note.Opaque[i - 1].End <= note.Opaque[i].Start, "what is opaque overlaps");
        foreach (Span opaque in note.Opaque)
            Within(opaque, whole);
        foreach (ItemShorthand shorthand in note.Shorthands)
            Within(shorthand.Span, whole);
    }, iter: Texts);

    [Fact]
    public void Entries_are_whole_lines_within_those_they_are_nested_in() => NoteTexts.Any.Sample(text =>
    {
        Note note = NoteReader.Read(text);
        foreach (ListEntry entry in note.Entries)
        {
            Assert.Equal(entry.Lines.Start, note.Source.LineStart(entry.FirstLine));
            Assert.Equal(entry.Lines.End, note.Source.LineSpanWithBreak(entry.LastLine).End);
            Assert.True(entry.Lines.Contains(entry.Content));
            Assert.True(entry.Parent is null || entry.Parent.Lines.Contains(entry.Lines), "an entry leaves its parent");
        }
    }, iter: Texts);

    [Fact]
    public void Tokens_stand_in_order_in_their_item_and_say_what_stands_there() => NoteTexts.Any.Sample(text =>
    {
        Note note = NoteReader.Read(text);
        foreach (ActionItem item in note.Items)
        {
            Assert.Equal('[', text[item.Box.Start]);
            Assert.Equal(']', text[item.Box.End - 1]);
            Assert.Equal(item.StateCharacter, text[item.StateOffset]);
            Assert.True(item.Entry.Content.Contains(item.Rest));
            int done = item.Rest.Start;
            foreach (ItemToken token in item.Tokens)
            {
                Assert.True(token.Span.Start >= done && token.Span.End <= item.Rest.End, "a token leaves its place");
                Assert.True(token.Span.Contains(token.ValueSpan));
                Assert.Equal(token.Value, note.Source.Of(token.ValueSpan), ignoreCase: token.Kind == TokenKind.Owner);
                done = token.Span.End;
            }
        }
    }, iter: Texts);

    [Fact]
    public void Line_endings_and_a_byte_order_mark_change_nothing_that_is_read() => NoteTexts.Any.Sample(text =>
    {
        string plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimStart('\uFEFF');
        Assert.Equal(Gist(plain), Gist("\uFEFF" + plain.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }, iter: Texts);

    [Fact]
    public void A_begun_box_that_is_finished_is_an_item() => NoteTexts.Any.Sample(text =>
    {
        Note note = NoteReader.Read(text);
        foreach (ItemShorthand shorthand in note.Shorthands)
        {
            string after = Edits.Apply(text, [new Edit(shorthand.Span, shorthand.Replacement)]);
            Assert.DoesNotContain(NoteReader.Read(after).Shorthands, s => s.Span.Start == shorthand.Span.Start);
        }
    }, iter: Texts);

    [Fact]
    public void Findings_and_fixes_lie_in_the_text_and_fixing_all_twice_is_fixing_all_once() => NoteTexts.Any.Sample(text =>
    {
        NoteContext context = ContextOf(text);
        var whole = new Span(0, text.Length);
        foreach (Finding finding in RuleSet.Check(context))
        {
            Assert.True(finding.Span.Start <= finding.Span.End && whole.Contains(finding.Span), finding.Code);
            foreach (Fix fix in finding.Fixes)
            {
                Assert.True(Edits.AreDisjoint(fix.Edits) && fix.Edits.All(e => whole.Contains(e.Span)), $"{finding.Code}: {fix.Title}");
                Assert.True(fix.Command is null == fix.Edits.Count > 0, $"{finding.Code}: {fix.Title} does nothing");
            }
        }
        string once = Edits.Apply(text, RuleSet.FixAll(context));
        Assert.Empty(RuleSet.FixAll(ContextOf(once)));
    }, iter: Texts);

    /// <remarks>A box that is finished may end the paragraph it stood in, and what followed is then begun boxes of its own.</remarks>
    [Fact]
    public void An_unambiguous_fix_leaves_fewer_findings_of_its_rule() => NoteTexts.Any.Sample(text =>
    {
        IReadOnlyList<Finding> findings = RuleSet.Check(ContextOf(text));
        foreach (Finding finding in findings)
        {
            foreach (Fix fix in finding.Fixes.Where(f => f.IsUnambiguous && finding.Code != "item-shorthand"))
            {
                int before = findings.Count(f => f.Code == finding.Code);
                int after = RuleSet.Check(ContextOf(Edits.Apply(text, fix.Edits))).Count(f => f.Code == finding.Code);
                Assert.True(after < before, $"{finding.Code}: {fix.Title}: {before} before, {after} after");
            }
        }
    }, iter: Texts);

    private static NoteContext ContextOf(string text)
    {
        const string Path = "clients/dana-okafor/2026-11-16.md";
        Note note = NoteReader.Read(text);
        PracticeSnapshot practice = new PracticeSnapshot().With("clients/dana-okafor/client.md", NoteReader.Read("---\ntype: client\nid: dana-okafor\n---\n"));
        return new NoteContext(note, Path, practice.With(Path, note), new Calendar(new LocalDate(2026, 11, 18)));
    }

    /// <summary>What a note says, without its places.</summary>
    private static string Gist(string text)
    {
        Note note = NoteReader.Read(text);
        return string.Join('\n',
        [
            .. note.FrontMatter.Entries.Select(e => $"{e.Key}={e.Value.ReplaceLineEndings("\n")}[{string.Join(',', e.Items?.Select(i => i.Value) ?? [])}]"),
            .. note.FrontMatter.Problems.Select(p => p.MessageKey),
            .. note.Sections.Select(s => $"{s.Level} {s.Title} {s.Kind}"),
            .. note.Items.Select(i => $"{i.State} {i.Text} {i.IsAction} {string.Join(' ', i.Tokens.Select(t => $"{t.Kind}={t.Value}"))}"),
            .. note.Shorthands.Select(s => s.Replacement),
        ]);
    }
}
