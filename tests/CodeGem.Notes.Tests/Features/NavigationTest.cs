using System.Globalization;
using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Tests.Features;

public sealed class NavigationTest
{
    private const string Carried = "## Action review\n\n- [ ] Ask Priya to shadow the release call @client due:2026-11-27 goal:g1 from:2026-10-19\n";

    [Fact]
    public void A_goal_is_defined_in_the_client_s_note() =>
        Assert.Equal("clients/dana-okafor/client.md \"g1\"", Definition("- [ ] Call Sam goal:|g1\n"));

    [Fact]
    public void A_client_is_defined_by_the_client_s_note() =>
        Assert.Equal("clients/dana-okafor/client.md \"\"", Definition("---\ntype: session\nclient: dana|-okafor\ndate: 2026-11-16\n---\n"));

    [Fact]
    public void A_carried_item_comes_from_where_it_was_agreed() => Assert.Equal(
        "clients/dana-okafor/2026-10-19.md \"Ask Priya to shadow the release call @client due:2026-10-30 goal:g1 moved:2026-11-02\"",
        Definition(Carried.Replace("Priya", "Pri|ya", StringComparison.Ordinal)));

    [Fact]
    public void A_plain_word_is_defined_nowhere() => Assert.Null(Definition("some |words\n"));

    [Fact]
    public void A_goal_is_spoken_of_in_items_and_progress() => Assert.Equal(
        ["client.md:g1", "2026-10-19.md:g1", "2026-10-19.md:g1", "2026-11-02.md:g1", "2026-11-02.md:g1", "2026-11-16.md:g1"],
        References("- [ ] Call Sam goal:|g1\n"));

    [Fact]
    public void An_item_s_references_are_its_copies() => Assert.Equal(
        ["2026-10-19.md", "2026-11-02.md", "2026-11-16.md"],
        References(Carried.Replace("Priya", "Pri|ya", StringComparison.Ordinal)).Select(r => r.Split(':')[0]));

    [Fact]
    public void The_same_goal_is_lit_up_in_the_note()
    {
        DrawnNote note = DrawnNote.Session("- [ ] A goal:|g1\n- [ ] B goal:g2\n- [ ] C goal:g1\n\n## Goal progress\n\n- goal:g1 score:3\n");
        Assert.Equal(3, Navigation.Highlights(note.Context, note.Cursor).Count);
    }

    [Fact]
    public void A_goal_is_renamed_everywhere()
    {
        DrawnNote note = DrawnNote.Session("- [ ] Call Sam goal:|g1\n");
        Assert.Equal("g1", note.Text[Renaming.Prepare(note.Context, note.Cursor)!.Value.Start..][..2]);
        Renames renames = Renaming.To(note.Context, note.Cursor, "g7", Lookup(note)).Value!;
        Assert.Equal(4, renames.Notes.Count);
        foreach ((string path, IReadOnlyList<Edit> edits) in renames.Notes)
        {
            string after = Edits.Apply(Lookup(note)(path)!.Text, edits);
            Assert.DoesNotContain("g1", after, StringComparison.Ordinal);
            Assert.Contains("g7", after, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("g2", "There is a goal \"g2\" already.")]
    [InlineData("x", "\"x\" cannot name a goal. Write g and a number, such as g3.")]
    public void A_goal_s_new_id_must_be_one_and_free(string name, string refusal)
    {
        DrawnNote note = DrawnNote.Session("- [ ] Call Sam goal:|g1\n");
        Assert.Equal(refusal, Renaming.To(note.Context, note.Cursor, name, Lookup(note)).Refusal?.Message);
    }

    [Fact]
    public void A_client_is_renamed_with_the_folder()
    {
        DrawnNote note = DrawnNote.Session("---\ntype: session\nclient: dana|-okafor\ndate: 2026-11-16\n---\n");
        Renames renames = Renaming.To(note.Context, note.Cursor, "c014", Lookup(note)).Value!;
        Assert.Equal("clients/c014", renames.NewFolder);
        Assert.Equal(5, renames.Notes.Count);
        Assert.NotNull(Renaming.To(note.Context, note.Cursor, "../etc", Lookup(note)).Refusal);
        Assert.NotNull(Renaming.To(note.Context, note.Cursor, "new-leads-2026", Lookup(note)).Refusal);
    }

    [Fact]
    public void Sessions_the_client_and_relative_files_are_links()
    {
        DrawnNote note = DrawnNote.Session(
            "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nnext: 2026-11-30\n---\n- [>] A from:2026-11-02 moved:2026-11-30\n" +
            "[ladder](files/ladder%201.md#top) [out](../../../etc/passwd) [web](https://x.example) `[code](a.md)`\n");
        Assert.Equal(
            [
                "dana-okafor -> clients/dana-okafor/client.md", "2026-11-30 -> clients/dana-okafor/2026-11-30.md",
                "2026-11-02 -> clients/dana-okafor/2026-11-02.md", "2026-11-30 -> clients/dana-okafor/2026-11-30.md",
                "files/ladder%201.md#top -> clients/dana-okafor/files/ladder 1.md#top",
            ],
            Links.Of(note.Context).Select(l => $"{note.Context.Note.Source.Of(l.Span)} -> {l.Path}{(l.Fragment is null ? "" : "#" + l.Fragment)}"));
    }

    [Fact]
    public void The_practice_is_searched_for_clients_sessions_goals_and_open_items()
    {
        PracticeSnapshot practice = DrawnNote.Session("- [ ] Call Dana's sponsor\n").Context.Practice;
        Assert.Equal(
            [
                "Client Dana Okafor", "Session 2026-11-30 Dana Okafor", "Session 2026-11-16 Dana Okafor", "OpenItem Call Dana's sponsor",
                "Session 2026-11-02 Dana Okafor", "Session 2026-10-19 Dana Okafor", "Goal g1 Hand over release duty", "Goal g2 Hold harder conversations sooner",
            ],
            PracticeSymbols.Find(practice, "dana", TestContext.Current.CancellationToken).Select(s => $"{s.Kind} {s.Name}"));
        Assert.Equal("g2 Hold harder conversations sooner", PracticeSymbols.Find(practice, "harder", TestContext.Current.CancellationToken)[0].Name);
    }

    [Fact]
    public void Of_many_names_the_best_are_told_and_no_more_than_enough()
    {
        var sessions = Enumerable.Range(0, PracticeSymbols.Most + 50).Select(day => DateOnly.FromDayNumber(738_000 + day).ToString("O", CultureInfo.InvariantCulture))
            .Select(day => SessionRecord.From($"clients/sam/{day}.md", NoteReader.Read($"---\ntype: session\ndate: {day}\ntopic: Räume und Zäune\n---\n"))!).ToList();
        PracticeSnapshot practice = PracticeSnapshot.Empty.With(new ClientFolder("sam", "clients/sam") { Sessions = sessions });
        IReadOnlyList<PracticeSymbol> found = PracticeSymbols.Find(practice, "ZÄUNE", TestContext.Current.CancellationToken);
        Assert.Equal(PracticeSymbols.Most, found.Count);
        Assert.Equal(sessions.AsEnumerable().Reverse().Take(PracticeSymbols.Most).Select(s => $"{FrontMatterValues.Text(s.Date)} Räume und Zäune"), found.Select(s => s.Name));
        Assert.Empty(PracticeSymbols.Find(practice, "zaune", TestContext.Current.CancellationToken));
        Assert.Throws<OperationCanceledException>(() => PracticeSymbols.Find(practice, "sam", new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("nowhere", 0)]
    [InlineData("trains", 0)]
    [InlineData("plan", 0)]
    [InlineData("sam", PracticeSymbols.Most)]
    [InlineData("of", PracticeSymbols.Most)]
    public void A_search_makes_what_it_finds_and_no_more_in_a_large_practice(string query, int found)
    {
        PracticeSnapshot small = Large(clients: 300), large = Large(clients: 600);
        Assert.Equal(found, PracticeSymbols.Find(small, query, TestContext.Current.CancellationToken).Count);
        Assert.Equal(Made(small), Made(large));

        long Made(PracticeSnapshot practice)
        {
            PracticeSymbols.Find(practice, query, TestContext.Current.CancellationToken);
            long before = GC.GetAllocatedBytesForCurrentThread();
            PracticeSymbols.Find(practice, query, TestContext.Current.CancellationToken);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Of_the_copies_of_an_open_item_the_live_one_is_found()
    {
        SessionRecord[] sessions = [.. new[] { "2026-10-05", "2026-10-19" }
            .Select(day => SessionRecord.From($"clients/sam/{day}.md", NoteReader.Read($"---\ntype: session\ndate: {day}\n---\n\n## Action items\n\n- [ ] Call Ana from:2026-10-05\n"))!)];
        PracticeSnapshot practice = PracticeSnapshot.Empty.With(new ClientFolder("sam", "clients/sam") { Sessions = sessions });
        Assert.Equal("clients/sam/2026-10-19.md", Assert.Single(PracticeSymbols.Find(practice, "ana", TestContext.Current.CancellationToken)).Path);
    }

    /// <summary>Clients with a goal and sessions with items of every shape, closed ones among them, the planned ones called "plan" in closed items alone.</summary>
    private static PracticeSnapshot Large(int clients)
    {
        Goal[] goals = [.. GoalReader.Read(NoteReader.Read("---\ntype: client\n---\n\n## Goals\n\n### g1 Hand over\n"))];
        return Enumerable.Range(0, clients).Aggregate(PracticeSnapshot.Empty, (practice, n) =>
        {
            SessionRecord[] sessions = [.. new[] { "2026-10-05", "2026-10-19" }.Select(day => SessionRecord.From($"clients/sam{n:D3}/{day}.md", NoteReader.Read(
                $"---\ntype: session\ndate: {day}\n---\n\n- [x] Plan the trains\n- [ ] Words of mine @sponsor due:next goal:g1\n- [ ] Others @bo due:{day}\n- [>] Plan moved:{day}\n"))!)];
            return practice.With(new ClientFolder($"sam{n:D3}", $"clients/sam{n:D3}") { Sessions = sessions, Goals = goals });
        });
    }

    private static string? Definition(string drawn)
    {
        DrawnNote note = DrawnNote.Session(drawn);
        NotePlace? place = Navigation.Definition(note.Context, note.Cursor, Lookup(note));
        return place is null ? null : $"{place.Path} \"{Lookup(note)(place.Path)!.Source.Of(place.Span)}\"";
    }

    private static IReadOnlyList<string> References(string drawn)
    {
        DrawnNote note = DrawnNote.Session(drawn);
        return Navigation.References(note.Context, note.Cursor, Lookup(note))
            .Select(p => $"{NotePath.FileName(p.Path)}:{Lookup(note)(p.Path)!.Source.Of(p.Span)}").ToList();
    }

    private static Notes.Meetings.NoteLookup Lookup(DrawnNote note) => path => NotePath.FileName(path) switch
    {
        "client.md" => NoteReader.Read(DanasPractice.ClientNote),
        "2026-10-19.md" => NoteReader.Read(DanasPractice.First),
        "2026-11-02.md" => NoteReader.Read(DanasPractice.Second),
        "2026-11-30.md" => NoteReader.Read(DanasPractice.Planned),
        "2026-11-16.md" => note.Context.Note,
        _ => null,
    };
}
