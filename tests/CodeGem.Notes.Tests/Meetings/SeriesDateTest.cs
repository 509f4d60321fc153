using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Tests.Meetings;

/// <summary>When a client is met next, as seen on Monday 16 November 2026.</summary>
public class SeriesDateTest
{
    [Theory]
    [InlineData("cadence: biweekly", "2026-11-05 done", "2026-11-19")]
    [InlineData("cadence: biweekly", "2026-09-10 done", "2026-11-19")]
    [InlineData("cadence: biweekly", "2026-11-05 done; 2026-11-12 cancelled", "2026-11-19")]
    [InlineData("cadence: biweekly", "2026-11-05 done; 2026-11-19 planned", "2026-12-03")]
    [InlineData("cadence: biweekly", "2026-11-02 done", "2026-11-16")]
    [InlineData("cadence: monthly", "2026-08-31 done; 2026-09-30 done; 2026-10-31 done", "2026-11-30")]
    [InlineData("cadence: biweekly\npaused_until: 2027-01-10", "2026-11-05 done", "2027-01-14")]
    [InlineData("cadence: biweekly", "2026-11-05 done 2026-11-24", "2026-11-24")]
    [InlineData("cadence: biweekly", "2026-11-05 done 2026-11-10", "2026-11-19")]
    [InlineData("cadence: biweekly", "2026-11-05 done 2026-11-16", "2026-11-16")]
    [InlineData("cadence: monthly", "2026-08-31 cancelled; 2026-09-30 done; 2026-10-30 done", "2026-11-30")]
    [InlineData("cadence: monthly", "2026-07-31 cancelled; 2026-09-30 done; 2026-10-30 planned; 2026-11-30 done", "2026-12-30")]
    [InlineData("cadence: monthly", "2026-07-31 done; 2026-11-30 done", "2026-12-31")]
    [InlineData("", "2026-11-05 done", "2026-11-19")]
    [InlineData("cadence: adhoc", "2026-11-05 done", null)]
    [InlineData("cadence: whenever", "2026-11-05 done", null)]
    [InlineData("cadence: biweekly", "", null)]
    [InlineData("cadence: biweekly\nstatus: ended", "2026-11-05 done", null)]
    public void It_is_what_was_agreed_else_where_the_cadence_leads(string client, string sessions, string? next)
    {
        var practice = new PaperPractice { ["practice.yaml"] = "coach: Ines\ntimezone: UTC\n", ["clients/dana/client.md"] = $"---\ntype: client\nid: dana\nname: Dana\n{client}\n---\n" };
        foreach (string[] session in sessions.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(' ')))
            practice[$"clients/dana/{session[0]}.md"] = $"---\ntype: session\nclient: dana\ndate: {session[0]}\nstatus: {session[1]}\nnext: {session.ElementAtOrDefault(2)}\n---\n";
        PracticeSnapshot snapshot = practice.Snapshot();
        Assert.Equal(next, NextDate.OfSeries(snapshot.FindClient("dana")!, snapshot.Settings, practice.Day)?.ToString("uuuu-MM-dd", null));
    }
}
