using CodeGem.Notes.Effects;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Tests.Meetings;

/// <summary>Of a note that is too large to be understood nothing is made, and whoever asks is told the same.</summary>
public sealed class TooLargeTest
{
    private const string Path = "clients/dana-okafor/2026-11-16.md";

    [Theory]
    [InlineData("planned", "finish")]
    [InlineData("planned", "move")]
    [InlineData("planned", "prepare")]
    [InlineData("done", "follow up")]
    [InlineData("done", "reopen")]
    public void Nothing_is_done_with_it(string status, string asked)
    {
        var practice = new PaperPractice
        {
            [Path] = $"---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nkind: regular\nstatus: {status}\n---\n\n- [>] Ask Priya moved:2026-11-30\n\n" + new string('x', ReadingLimits.LongestLine + 1),
        };
        NoteContext context = practice.Context(Path);
        Refusal? refusal = asked switch
        {
            "finish" => practice.PlanFinish(Path).Refusal,
            "move" => practice.PlanMove(Path, new LocalDate(2026, 12, 3)).Refusal,
            "prepare" => PrepareSession.Plan(context, practice.Lookup).Refusal,
            "follow up" => FollowUp.Plan(context, practice.Lookup).Refusal,
            _ => ReopenMeeting.Plan(context, practice.Lookup, practice.Day.AtMidnight()).Refusal,
        };
        Assert.Equal($"The note is too large to be read safely, so nothing was changed. Split {Path}, then ask again.", refusal?.Message);
    }
}
