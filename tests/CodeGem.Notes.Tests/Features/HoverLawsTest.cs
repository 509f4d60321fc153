using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CodeGem.Notes.Tests.Features;

/// <summary>What an editor renders as Markdown is ours; the words of notes and settings in it are words.</summary>
public class HoverLawsTest
{
    private static readonly string[] Pieces =
    [
        "[x](command:evil)", "![x](https://e.example/a.png)", "<img src=x>", "<script>", "</b>", "https://e.example", "<https://e.example>", "www.e.example", "a@e.example", "`", "```", "*", "**", "_", "~~", "#", "> ", "- ", "1. ", "|", "\\", "&amp;", "&#60;b>",
        "[x]: https://e.example", "[x]", "$(zap)", "\u2028", "words", " ",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Array[1, 5].Select(at => string.Concat(at.Select(i => Pieces[i])));

    [Fact]
    public void A_hover_has_no_link_no_image_and_no_tag_of_a_notes_making() => Words.Sample(words =>
    {
        string quoted = "'" + words.ReplaceLineEndings(" ").Replace("'", "''", StringComparison.Ordinal) + "'";
        Note client = NoteReader.Read($"---\ntype: client\nid: dana-okafor\nname: {quoted}\nstatus: active\nsince: 2026-01-01\nsponsor: {quoted}\npackage: {quoted}\npackage_sessions: 6\n---\n\n## Background\n\n- {words}\n\n## Goals\n\n### g1 {words}\n\n- Status: active\n- Measure: {words}\n- Start: {words}\n- Aim: {words}\n");
        Note last = NoteReader.Read($"---\ntype: session\nclient: dana-okafor\ndate: 2026-11-02\nstatus: done\nkind: regular\n---\n\n## Key takeaways\n\n- {words}\n");
        PracticeSnapshot practice = DanasPractice.Snapshot.With("clients/dana-okafor/client.md", client).With("clients/dana-okafor/2026-11-02.md", last);
        DrawnNote note = DrawnNote.Session($"- [ ] a {words} @sponsor due:{words.Replace(' ', '-')} goal:g1 from:2026-11-02|", practice: practice);
        var hovers = Enumerable.Range(0, note.Context.Note.Text.Length + 1)
            .Select(offset => Hover.Of(note.Context, offset, path => path == "clients/dana-okafor/client.md" ? client : null)).OfType<NoteHover>().DistinctBy(hover => hover.Markdown).ToList();
        Assert.True(hovers.Count >= 3);
        foreach (NoteHover hover in hovers)
        {
            MarkdownDocument shown = Markdown.Parse(hover.Markdown, new MarkdownPipelineBuilder().UseAutoLinks().UseEmphasisExtras().UsePipeTables().Build());
            Assert.DoesNotContain(shown.Descendants(), part => part is LinkInline or AutolinkInline or HtmlInline or HtmlBlock or CodeInline or CodeBlock or HeadingBlock or QuoteBlock);
            Assert.DoesNotContain("$(", hover.Markdown, StringComparison.Ordinal);
        }
    }, iter: 500);
}
