using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Scanning;

namespace CodeGem.Practice.Tests.Scanning;

/// <summary>The scanner is certain or silent: what it says of a note is what the reader says of it.</summary>
public sealed class NoteScannerTests
{
    private const string Path = "clients/dana-okafor/2026-11-16.md";

    private readonly NoteScanner scanner = new();

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_as_people_write_them_is_scanned_and_not_handed_on(string note)
    {
        AssertAgrees(note);
        Assert.Equal(0, scanner.Handed);
    }

    public static TheoryData<string> Notes() => new(NotesOfPeople.All);

    [Fact]
    public void The_sample_practice_is_read_alike_and_not_handed_on()
    {
        string[] notes = SamplePractice.Files().Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)).Select(file => file.Text).ToArray();
        Assert.All(notes, AssertAgrees);
        Assert.InRange(scanner.Handed, 0, notes.Length / 10);
    }

    [Fact]
    public void Random_notes_are_read_alike() => Sample(new RandomNotes(1).Lines, 6_000);

    [Fact]
    public void Notes_with_random_damage_are_read_alike() => Sample(new RandomNotes(2).Damaged, 2_000);

    [Fact]
    public void Random_front_matter_is_read_alike() => Sample(new RandomNotes(3).FrontMatter, 6_000);

    [Fact]
    public void Random_items_are_read_alike() => Sample(new RandomNotes(4).Items, 6_000);

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n---\n")]
    [InlineData("---\ntype: session\n")]
    [InlineData("---\ntype: client\n---\n- [ ] x\n")]
    [InlineData("# A readme\n\n- [ ] x\n")]
    public void What_is_no_session_is_none(string note) => AssertAgrees(note);

    [Fact]
    public void Bytes_that_are_no_text_are_read_alike()
    {
        byte[] bytes = [.. "---\ntype: session\ndate: 2026-11-16\n---\n\n- [ ] caf"u8, 0xE9, .. " due:2026-11-30\n"u8];
        Assert.Equal("caf\uFFFD", Assert.Single(scanner.Read(Path, bytes)!.Items).Text);
    }

    /// <summary>Set <c>CODEGEM_SAMPLES</c> to a number to look longer.</summary>
    private void Sample(Func<string> make, int count)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("CODEGEM_SAMPLES"), out int asked))
            count = asked;
        for (int i = 0; i < count; i++)
            AssertAgrees(make());
        Assert.InRange(scanner.Handed, 0, count * 9 / 10);
    }

    private void AssertAgrees(string note)
    {
        SessionRecord? expected = SessionRecord.From(Path, NoteReader.Read(note));
        SessionRecord? actual = scanner.Read(Path, Encoding.UTF8.GetBytes(note));
        Assert.Equal(expected?.Session.Topic ?? "", actual is null ? "" : Encoding.UTF8.GetString(actual.Topic));
        if (Equals(expected, actual))
            return;
        string[] read = Show(expected), scanned = Show(actual);
        Assert.Fail(string.Join('\n', [.. read.Except(scanned).Select(l => "read:    " + l), .. scanned.Except(read).Select(l => "scanned: " + l),
            note.ReplaceLineEndings("\n").Replace("\t", "\\t", StringComparison.Ordinal)]));
    }

    private static string[] Show(SessionRecord? record) => record is null
        ? ["none"]
        : [$"{record.Date} {record.Session}", .. record.Items.Select(i => $"{i}"), .. record.Scores.Select(s => $"{s}"), .. record.Takeaways.Select((t, i) => $"{i} {t}")];
}
