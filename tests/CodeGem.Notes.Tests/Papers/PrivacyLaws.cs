using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Tests.Meetings;
using CsCheck;
using NodaTime;

namespace CodeGem.Notes.Tests.Papers;

/// <summary>
/// What stands in a private section never reaches a follow-up, a calendar, a report, a list of items or the coaching log: however its heading
/// is written, whatever stands around it, whatever practice.yaml says, and also after the session was finished and its items were carried.
/// </summary>
public class PrivacyLaws
{
    private const string Path = "clients/dana/2026-11-02.md", Second = "clients/dana/2026-11-16.md", Third = "clients/dana/2026-11-30.md";
    private const string Secret = HiddenNotes.Secret, Reworded = "Zqxreworded", Kept = "Zqxkept";

    private static readonly Gen<(string Session, string Client, string Later, string Settings)> Notes =
        from settings in HiddenNotes.Settings
        from session in HiddenNotes.Body(settings.Kept)
        from client in HiddenNotes.Client(settings.Kept)
        from later in HiddenNotes.Body(settings.Kept)
        select (session, client, later, settings.Settings);

    /// <summary>What stands in the note finishing leads to: nothing, sections of its own, or no note at all, so that the client's template makes one.</summary>
    private static readonly Gen<string?> Planned = Gen.Int[0, 3].Select(form => form switch
    {
        0 => "",
        1 => "\n## Preparation\n\n## Agenda\n\n## Action review\n\n## Action items\n",
        _ => null,
    });

    [Fact]
    public void Nothing_private_leaves() => Notes.Sample(notes =>
    {
        PaperPractice practice = Practice(notes.Session, notes.Client, notes.Settings);
        NothingLeaves(Papers(practice), Secret);
    }, iter: 500);

    /// <summary>
    /// Finishing carries what stands open in a private section to the next Action review, preparing copies points; neither makes any of it
    /// public, nor does the session after that.
    /// </summary>
    [Fact]
    public void Nothing_private_leaves_two_sessions_later() => Gen.Select(Notes, Planned, Gen.Bool, Gen.Bool).Sample((notes, planned, isPrepared, isReworded) =>
    {
        PaperPractice practice = Practice(notes.Session, notes.Client, notes.Settings, planned);
        practice[Path] = practice[Path].Replace("status: done\nduration: 60\n", "status: planned\n", StringComparison.Ordinal);
        if (!IsFinished(practice, Path))
            return;
        Prepare(practice, Second, isPrepared);
        NothingLeaves(Papers(practice, Path, Second), Secret);
        // Whoever words a private item anew in the note it came to has not made it public.
        if (isReworded)
            practice[Second] = practice[Second].Replace(Secret, Reworded, StringComparison.Ordinal);
        practice[Second] += notes.Later;
        if (!IsFinished(practice, Second, new LocalDate(2026, 11, 30)))
            return;
        Prepare(practice, Third, isPrepared);
        string[] hidden = isReworded ? [Secret, Reworded] : [Secret];
        foreach (string words in hidden)
            NothingLeaves(Papers(practice, Path, Second, Third), words);
    }, iter: 100);

    /// <summary>A letter holds what is on the list, and nothing else, whatever somebody forgot to close.</summary>
    [Fact]
    public void Nothing_that_is_not_shared_is_in_a_letter() => Gen.Select(HiddenNotes.Unshared(Kept), HiddenNotes.Unshared(Kept), Planned).Sample((session, client, planned) =>
    {
        PaperPractice practice = Practice(session, client, "coach: Ines\ntimezone: UTC\n", planned);
        practice[Path] = practice[Path].Replace("status: done\nduration: 60\n", "status: planned\n", StringComparison.Ordinal);
        NothingLeaves([FollowUp.Draft(practice.Context(Path), practice.Lookup).Value!.Text], Kept);
        if (!IsFinished(practice, Path))
            return;
        Prepare(practice, Second, isPrepared: true);
        NothingLeaves([FollowUp.Draft(practice.Context(Path), practice.Lookup).Value!.Text, FollowUp.Draft(practice.Context(Second), practice.Lookup).Value!.Text], Kept);
    }, iter: 150);

    private static void NothingLeaves(IEnumerable<string> papers, string words) =>
        // A calendar breaks its lines, and a status is told in small letters.
        Assert.All(papers, paper => Assert.DoesNotContain(words, paper.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private static bool IsFinished(PaperPractice practice, string path, LocalDate? next = null)
    {
        if (practice.PlanFinish(path, choices => choices with { Next = next ?? choices.Next }).Value is not { } finished)
            return false;
        practice.Carry(finished.Plan);
        return true;
    }

    private static void Prepare(PaperPractice practice, string path, bool isPrepared)
    {
        if (isPrepared && practice.Files.ContainsKey(path) && PrepareSession.Plan(practice.Context(path), practice.Lookup).Value is { } plan)
            practice.Carry(plan);
    }

    /// <summary>The session an item names never had it, and an item of its private notes is gone: this may be that one, worded anew.</summary>
    [Theory]
    [InlineData("Wait", "Let her come to it", false)]
    [InlineData("Ask Priya", "Ask Priya and Sam", true)]
    public void A_private_item_in_other_words_stays_private(string before, string after, bool leaves)
    {
        PaperPractice practice = Practice("## Action items\n\n- [ ] Ask Priya due:2026-11-20\n- [ ] Call Sam due:2026-11-20\n\n## Private notes\n\n- [ ] Wait due:2026-11-20\n- [x] Breathe done:2026-11-02\n", "", "coach: Ines\ntimezone: UTC\nshared_sections: [Action review]\n");
        practice[Path] = practice[Path].Replace("status: done\nduration: 60\n", "status: planned\n", StringComparison.Ordinal);
        Assert.True(IsFinished(practice, Path));
        practice[Second] = practice[Second].Replace($"- [ ] {before}", $"- [ ] {after}", StringComparison.Ordinal);
        IReadOnlyList<string> papers = Papers(practice, Path, Second);
        int[] withItems = [1, 2, 3, 5, 6];
        Assert.All(withItems, i => Assert.Equal(leaves, papers[i].Contains(after, StringComparison.Ordinal)));
        Assert.All(withItems, i => Assert.Contains("Call Sam", papers[i], StringComparison.Ordinal));
        NothingLeaves(papers, "Wait");
    }

    /// <summary>What hides something hides no more than that.</summary>
    [Fact]
    public void What_stands_beside_something_private_does_leave()
    {
        PaperPractice practice = Practice(
            "## Notes\n\n<!-- How? -->\n\nA third of it, 30 %% more or less.\n\n```\n# a remark\n```\n\n## Key takeaways\n\n<!-- In her words -->\n%%\nnot yet\n%%\n- One thing, in private\n- Private: not this\n- And: this - too (yes)\n\n```\n# a remark\ndone\n```\n\n[//]: # (or this)\n- Last %% not this %% thing\n\n"
            + "## Action items\n\n- [ ] Confidential: not this due:2026-11-20\n- [ ] Ask Priya about her private notes due:2026-11-20\n\n<details><summary>Private notes</summary>\n\n### Takeaways\n\n- not this\n\n</details>\n\n## Next session\n\n- On Monday\n",
            "", "coach: Ines\ntimezone: UTC\n");
        IReadOnlyList<string> papers = Papers(practice);
        Assert.All((string[])["One thing, in private", "And: this - too (yes)", "done", "Last", "thing", "Ask Priya about her private notes", "On Monday"], text => Assert.Contains(text, papers[0], StringComparison.Ordinal));
        Assert.Contains("Ask Priya about", papers[1], StringComparison.Ordinal);
        Assert.All((string[])["not this", "not yet", "or this"], text => NothingLeaves(papers, text));
    }

    /// <summary>Then nobody knows what the coach keeps private.</summary>
    [Theory]
    [InlineData("private_sections: [Action items]\nprivate_sections: [Insights]\n")]
    [InlineData("private_sections: [Action items\n")]
    [InlineData("private_sections: &x [Action items]\n")]
    public void Where_the_settings_cannot_be_read_nothing_leaves_at_all(string settings)
    {
        PaperPractice practice = Practice($"\n## Action items\n\n- [ ] {Secret} due:2026-11-20\n", "", "coach: Ines\ntimezone: UTC\n" + settings);
        Assert.Contains("practice.yaml", FollowUp.Draft(practice.Context(Path), practice.Lookup).Refusal!.Message, StringComparison.Ordinal);
        Assert.All(Papers(practice), paper => Assert.DoesNotContain(Secret, paper, StringComparison.Ordinal));
    }

    /// <summary>The law above would hold of papers that are always empty.</summary>
    [Fact]
    public void What_is_shared_does_leave()
    {
        PaperPractice practice = Practice(
            "\n## Key takeaways\n\n- One thing\n\n## Action items\n\n- [ ] Ask Priya due:2026-11-20\n- [ ] Write to Sam @coach due:next\n\n## Insights\n\n- Mine\n", "", "coach: Ines\ntimezone: UTC\nshared_sections: [Insights]\n");
        IReadOnlyList<string> papers = Papers(practice);
        Assert.All((string[])["One thing", "Ask Priya (by Friday, 20 November 2026)", "Write to Sam (by Monday, 16 November 2026)", "Mine"], text => Assert.Contains(text, papers[0], StringComparison.Ordinal));
        Assert.Contains("SUMMARY:Due: Ask Priya", papers[1], StringComparison.Ordinal);
        Assert.Contains("Ask Priya", papers[2], StringComparison.Ordinal);
        Assert.Contains("Ask Priya", papers[3], StringComparison.Ordinal);
        Assert.Contains("Dana Okafor,", papers[4], StringComparison.Ordinal);
    }

    private static PaperPractice Practice(string session, string client, string settings, string? planned = "")
    {
        var practice = new PaperPractice
        {
            ["practice.yaml"] = settings,
            ["templates/own.md"] = "# {{client.name}}\n\n## Preparation\n\n## Agenda\n\n- {{client.goals}}\n\n## Action items\n\n- {{last.takeaways}}\n",
            ["clients/dana/client.md"] = $"---\ntype: client\nid: dana\nname: Dana Okafor\nstatus: active\nsince: 2026-01-01\nlog_consent: 2026-01-01\nemail: dana@example.com\ntemplate: own\n---\n\n# Dana\n{client}\n\n## Private notes\n\n### Goals\n\n#### g1 {Secret}\n\n- Why: {Secret}\n",
            [Path] = "---\ntype: session\nclient: dana\ndate: 2026-11-02\nkind: regular\nstatus: done\nduration: 60\nnext: 2026-11-16\n---\n\n" + session,
        };
        if (planned is not null)
            practice[Second] = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nstart: \"15:00\"\nkind: regular\nstatus: planned\n---\n" + planned;
        return practice;
    }

    /// <param name="paths">The sessions a letter is written after; the first by itself where none is named.</param>
    private static IReadOnlyList<string> Papers(PaperPractice practice, params string[] paths)
    {
        NoteLookup lookup = NoteLookups.Once(practice.Lookup);
        NoteContext context = practice.Context(Path);
        PracticeSnapshot snapshot = context.Practice;
        PracticeReport report = PracticeReport.Of(snapshot, context.Calendar, lookup);
        CoachingLog log = CoachingLog.Of(snapshot, practice.Day);
        var items = new OpenItemTables(PaperScope.WithoutPrivate(OpenItems.Of(snapshot, context.Calendar), snapshot.Settings, lookup).ToList(), practice.Day, path => path);
        return
        [
            FollowUp.Draft(context, lookup).Value?.Text ?? "", SessionCalendar.Of(snapshot, context.Calendar, lookup), ReportHtml.Write(report), ReportMarkdown.Write(report),
            log.ToCsv() + string.Join('\n', log.Summary()), items.Markdown(), .. paths.Skip(1).Where(practice.Files.ContainsKey).Select(path => FollowUp.Draft(practice.Context(path), lookup).Value?.Text ?? ""),
        ];
    }
}
