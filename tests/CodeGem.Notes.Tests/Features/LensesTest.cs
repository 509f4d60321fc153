using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Tests.Features;

public sealed class LensesTest
{
    [Fact]
    public void A_session_that_is_due_may_be_finished_and_leads_to_its_neighbours() => Assert.Equal(
        [
            "Finish meeting -> codegem.finishMeeting", "Next: Mon 30 Nov -> clients/dana-okafor/2026-11-30.md",
            "Previous: Mon 2 Nov -> clients/dana-okafor/2026-11-02.md", "Background -> clients/dana-okafor/client.md", "Session 3",
        ],
        Draw(DrawnNote.Session("# Dana\n")));

    [Fact]
    public void A_session_of_a_package_says_how_many_it_has() => Assert.Contains(
        "Session 1 of 6", Draw(DrawnNote.Session("---\ntype: session\ndate: 2026-11-16\nstatus: planned\npackage: autumn-6\n---\n")));

    [Fact]
    public void A_session_to_come_is_not_finished_yet() => Assert.DoesNotContain(
        "Finish meeting -> codegem.finishMeeting", Draw(DrawnNote.At(DrawnNote.SessionPath, DrawnNote.SessionFrontMatter, today: new LocalDate(2026, 11, 15))));

    [Fact]
    public void A_client_leads_to_the_next_session_and_the_last() => Assert.Equal(
        ["Next: Mon 30 Nov -> clients/dana-okafor/2026-11-30.md", "Previous: Mon 2 Nov -> clients/dana-okafor/2026-11-02.md", "Package: 0 used, 0 booked, 6 free"],
        Draw(DrawnNote.At("clients/dana-okafor/client.md", DanasPractice.ClientNote)));

    [Fact]
    public void A_session_of_today_is_the_clients_next_and_not_the_last_as_well() => Assert.Equal(
        ["Next: Mon 30 Nov -> clients/dana-okafor/2026-11-30.md", "Previous: Mon 2 Nov -> clients/dana-okafor/2026-11-02.md"],
        Draw(DrawnNote.At("clients/dana-okafor/client.md", DanasPractice.ClientNote, today: new LocalDate(2026, 11, 30))).Take(2));

    [Fact]
    public void Other_files_and_switched_off_lenses_say_nothing()
    {
        Assert.Empty(Draw(DrawnNote.At("README.md", "# Readme\n")));
        Assert.Empty(Draw(DrawnNote.Session("# Dana\n", new EditingOptions { CodeLens = false })));
    }

    private static IReadOnlyList<string> Draw(DrawnNote note) =>
        Lenses.Of(note.Context).Select(l => l.Title + ((l.Command ?? l.Opens) is { } target ? " -> " + target : "")).ToList();
}
