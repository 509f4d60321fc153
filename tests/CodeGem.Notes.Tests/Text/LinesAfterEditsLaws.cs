using CodeGem.Notes.Text;
using CsCheck;

namespace CodeGem.Notes.Tests.Text;

/// <summary>Lines are kept through edits, not looked for again; nobody can tell.</summary>
public sealed class LinesAfterEditsLaws
{
    private static readonly Gen<string> Piece = Gen.OneOf("a", "\n", "\r", "\r\n", "\n\r", "bc\n", "", "\u2028", "\r\r\n").Array[0, 6].Select(string.Concat);

    [Fact]
    public void After_any_edits_the_lines_are_those_of_the_text() => Gen.Select(Piece, Gen.Select(Gen.Int[0, 40], Gen.Int[0, 6], Piece).Array[1, 8]).Sample((start, edits) =>
    {
        var text = new SourceText(start);
        foreach ((int at, int length, string with) in edits)
        {
            _ = text.LineCount;
            int from = Math.Min(at, text.Length);
            text = text.Replace(new Span(from, Math.Min(from + length, text.Length)), with);
            var fresh = new SourceText(text.Text);
            Assert.Equal(Enumerable.Range(0, fresh.LineCount).Select(fresh.LineStart), Enumerable.Range(0, text.LineCount).Select(text.LineStart));
        }
    }, iter: 20_000);
}
