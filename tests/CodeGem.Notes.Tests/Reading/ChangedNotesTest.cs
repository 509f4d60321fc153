using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using CsCheck;

namespace CodeGem.Notes.Tests.Reading;

/// <summary>A text that was changed gives the note it would give had it been read for the first time.</summary>
public class ChangedNotesTest
{
    private static readonly int Texts = int.Parse(Environment.GetEnvironmentVariable("CODEGEM_CHANGES") ?? "2000", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly Gen<(double At, double Length, string Written)> Change = Gen.Select(
        Gen.Double[0, 1], Gen.Frequency((3, Gen.Const(0d)), (2, Gen.Double[0, 0.02]), (1, Gen.Double[0, 0.5])), NoteTexts.Piece);

    [Fact]
    public void Any_changes_of_any_text_give_the_note_of_the_text_that_results() =>
        Gen.Select(NoteTexts.Any, Change.List[1, 6]).Sample((text, changes) => Same(text, changes), iter: Texts);

    [Fact]
    public void Any_changes_of_a_note_of_the_samples_give_the_note_of_the_text_that_results() =>
        Gen.Select(Gen.OneOf(Samples()), Change.List[1, 12]).Sample((text, changes) => Same(text, changes), iter: Texts / 4);

    [Fact]
    public void What_stands_far_from_a_change_is_not_read_again()
    {
        string text = "---\ntype: session\n---\n\n## Action items\n\n" + string.Concat(Enumerable.Range(0, 100).Select(n => $"- [ ] Item {n} due:fri @client\n"));
        Note before = NoteReader.Read(text);
        Note after = NoteReader.ReadChanged(before, before.Source.Replace(Span.At(text.IndexOf("Item 50", StringComparison.Ordinal)), "x"));

        Assert.Equal(100, after.Items.Count);
        Assert.Equal(49, Enumerable.Range(0, 100).Count(n => ReferenceEquals(before.Items[n].Tokens, after.Items[n].Tokens)));
        Assert.Equal(98, Enumerable.Range(0, 100).Count(n => ReferenceEquals(before.Items[n].Text, after.Items[n].Text)));
    }

    private static void Same(string text, IEnumerable<(double At, double Length, string Written)> changes)
    {
        Note note = NoteReader.Read(text);
        foreach ((double at, double length, string written) in changes)
        {
            int start = (int)(at * note.Text.Length), end = Math.Min(note.Text.Length, start + (int)(length * note.Text.Length));
            note = NoteReader.ReadChanged(note, note.Source.Replace(new Span(start, end), written));
            Assert.Equal(NoteInFull.Of(NoteReader.Read(note.Text)), NoteInFull.Of(note));
        }
    }

    private static string[] Samples() => [.. Directory.EnumerateFiles(Repository.At("samples"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
