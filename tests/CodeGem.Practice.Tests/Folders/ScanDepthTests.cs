using System.Globalization;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Scanning;
using CodeGem.Practice.Folders;
using CsCheck;
using NodaTime;

namespace CodeGem.Practice.Tests.Folders;

/// <summary>The law of a shallow read: it leaves most of a long history unread, and tells the same open items as a whole one.</summary>
public sealed class ScanDepthTests : IDisposable
{
    private static readonly string[] Boxes = ["[ ]", "[/]", "[x]", "[X]", "[>]", "[-]", "[]"];
    private static readonly string[] Ends = ["", " due:2026-03-09", " from:2026-01-05", " due:next from:2026-01-12", " `code", " due:fri @coach"];

    private static readonly Gen<string> Item = Gen.Select(Gen.OneOf(Boxes.Select(Gen.Const).ToArray()), Gen.OneOf(Gen.Const("Call Sam"), Gen.Const("Write to Kim")), Gen.OneOf(Ends.Select(Gen.Const).ToArray()), (box, text, end) => $"- {box} {text}{end}\n");

    /// <summary>A file's name, the day its front matter says where that says one, and what the note holds.</summary>
    private static readonly Gen<(int Name, int Day, string Status, string[] Items)> Session =
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.OneOf(Gen.Const("done"), Gen.Const("planned"), Gen.Const("cancelled")), Gen.OneOf(Item, Gen.Const("- [x] Read a book\n"), Gen.Const("Words.\n")).Array[0, 3]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_items_are_open() => Gen.Select(Session.Array[0, 6], Session.Array[0, 3]).Sample((dana, sam) =>
    {
        using var practice = new TemporaryFolder();
        practice.Write("practice.yaml", "coach: Ines\n");
        Write(practice, "dana", dana);
        Write(practice, "sam", sam);
        Assert.Equal(Show(PracticeReader.Load(practice.Path)), Show(PracticeReader.Load(practice.Path, ScanDepth.OpenItems)));
    }, iter: 300);

    [Fact]
    public void What_is_older_than_all_that_is_open_is_not_read_behind_its_front_matter()
    {
        folder.Write("practice.yaml", "coach: Ines\n");
        folder.Write("clients/dana/2026-01-05.md", Note("2026-01-05", "done", "- [x] Call Sam\n"));
        folder.Write("clients/dana/2026-01-12.md", Note("2026-01-12", "done", "- [x] Call Sam\n- [ ] Write to Kim\n"));
        folder.Write("clients/dana/2026-01-19.md", Note("2026-01-19", "planned", "- [x] Write to Kim from:2026-01-12\n"));
        IReadOnlyList<SessionRecord> sessions = PracticeReader.Load(folder.Path, ScanDepth.OpenItems).Clients["clients/dana"].Sessions;
        Assert.Equal([0, 2, 1], sessions.Select(session => session.Items.Count));
        Assert.Equal([SessionStatus.Done, SessionStatus.Done, SessionStatus.Planned], sessions.Select(session => session.Status));
    }

    private static void Write(TemporaryFolder practice, string client, (int Name, int Day, string Status, string[] Items)[] sessions)
    {
        foreach ((int name, int day, string status, string[] items) in sessions)
            practice.Write($"clients/{client}/{Day(name)}.md", Note(Day(day), status, string.Concat(items)));
    }

    private static string Note(string date, string status, string items) => $"---\ntype: session\ndate: {date}\nstatus: {status}\n---\n\n## Action items\n\n{items}";

    private static string Day(int week) => new LocalDate(2026, 1, 5).PlusWeeks(week).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Show(PracticeSnapshot practice) => string.Join('\n', OpenItems.Of(practice, practice.Settings.CalendarOf(new LocalDate(2026, 2, 2)))
        .Select(item => $"{item.Session.Path}:{item.Item.Line} {item.Item} {item.Due} {item.Carried}"));
}
