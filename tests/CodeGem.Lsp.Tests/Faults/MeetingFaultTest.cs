using CodeGem.Lsp.Commands;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Practice.Files;
using CodeGem.Tests;
using NodaTime;

namespace CodeGem.Lsp.Tests.Faults;

/// <summary>
/// What people ask of a meeting, with every file-system call going wrong in every way, one after the other: nothing is lost, what failed is
/// told in a sentence, and asking again completes it. The work is the one that verbs and editors share.
/// </summary>
public sealed class MeetingFaultTest
{
    private static readonly (Fault Fault, int Error, Lacks Lacks)[] Ways =
    [
        (Fault.Fails, 28, Lacks.Nothing), (Fault.FailsAfterwards, 5, Lacks.Nothing), (Fault.AllFail, 30, Lacks.Nothing), (Fault.Dies, 0, Lacks.Nothing),
        (Fault.DiesAfterwards, 0, Lacks.ExclusiveMoves | Lacks.Exchanges | Lacks.Locks),
    ];

    private static readonly (Fault Fault, int Error, Lacks Lacks)[] AllWays =
    [
        .. Ways, .. new[] { 13, 5, 4, 2, 17, 1 }.Select(error => (Fault.Fails, error, Lacks.Nothing)),
        (Fault.AllFail, 5, Lacks.Nothing), (Fault.DiesAfterwards, 0, Lacks.Nothing), (Fault.Fails, 5, Lacks.Links), (Fault.Dies, 0, Lacks.Links | Lacks.Exchanges),
    ];

    public static TheoryData<string> Works() => [.. All.Keys];

    private static readonly Dictionary<string, Work> All = new()
    {
        ["finish"] = new((p, calls) => Finish(p, calls)) { IsInEveryWay = true },
        ["finish into a planned note"] = new((p, calls) => Finish(p, calls), p => p.Write(CrashingPractice.Planned, CrashingPractice.Session("2026-12-01", "planned", "- [ ] Mine\n"))),
        ["finish where all went on already"] = new((p, calls) => Finish(p, calls), p => Before(p, () => Finish(p, null), CrashingPractice.Note)),
        ["finish held another day"] = new((p, calls) => Finish(p, calls, "2026-11-17")),
        ["finish without a next one"] = new((p, calls) => Finish(p, calls, next: "none")),
        ["reopen"] = new((p, calls) => MeetingWork.Reopen(p.Place(CrashingPractice.Note, calls), CrashingPractice.Note, default), p => Finish(p, null).GetAwaiter().GetResult()) { IsInEveryWay = true },
        ["move"] = new((p, calls) => MeetingWork.Move(p.Place(CrashingPractice.Note, calls), CrashingPractice.Note, new MoveOptions("2026-11-19", "9:30"), default)) { IsInEveryWay = true },
        ["new session"] = new(NewSession, p => p.Write(CrashingPractice.Note, File.ReadAllText(p.At(CrashingPractice.Note)).Replace("status: planned", "status: done", StringComparison.Ordinal)), IsRefusedAfterwards: true),
        ["new client"] = new((p, calls) => MeetingWork.NewClient(p.Place("practice.yaml", calls), new NewClientChoices("mira", "Mira"), default), IsRefusedAfterwards: true),
        ["prepare"] = new((p, calls) => PaperWork.Prepare(p.Place(CrashingPractice.Note, calls), CrashingPractice.Note, default)),
        ["draft"] = new((p, calls) => PaperWork.DraftFollowUp(p.Place(CrashingPractice.Note, calls), CrashingPractice.Note, default)),
        ["report"] = new(Report),
        ["report anew"] = new(Report, p => p.Write("reports/actions.md", "old\n" + Notes.Papers.GeneratedFile.MarkdownMark)),
    };

    [Theory]
    [MemberData(nameof(Works))]
    public async Task Whatever_call_fails_nothing_is_lost_and_asking_again_completes_it(string name)
    {
        using var practice = new CrashingPractice();
        Work work = All[name];
        work.Begin?.Invoke(practice);
        Dictionary<string, byte[]> saved = practice.Save();
        Dictionary<string, string> before = practice.Files();
        await work.Do(practice, null);
        var aftermath = new Aftermath(before, practice.Files());
        foreach ((Fault fault, int error, Lacks lacks) in work.IsInEveryWay ? AllWays : Ways)
        {
            int at = 1;
            for (bool wasReached = true; wasReached; at++)
            {
                practice.Restore(saved);
                // A note that may not be read, or is gone, while a plan is made is one that this plan is made without.
                var calls = new FaultyCalls(fault, at, error) { Lacks = lacks, From = error is 1 or 2 or 13 ? nameof(FileCalls.Lock) : null };
                await Attempt(work, practice, calls);
                wasReached = calls.WasReached;
                try
                {
                    aftermath.NothingLost(practice.Files());
                    await Attempt(work, practice, null);
                    if (work.IsRefusedAfterwards)
                        await practice.Tidy();
                    aftermath.Complete(practice.Files());
                }
                catch (Exception failure)
                {
                    Assert.Fail($"{fault} {error} {lacks} at call {at}: {failure.Message}");
                }
            }
            Assert.InRange(at, 10, 200);
        }
    }

    /// <summary>Dying and what is not possible are the only ways out.</summary>
    private static async Task Attempt(Work work, CrashingPractice practice, FileCalls? calls)
    {
        try
        {
            await work.Do(practice, calls);
        }
        catch (Exception way) when (way is NotPossible or ProcessDied)
        {
        }
    }

    private static Task Finish(CrashingPractice practice, FileCalls? calls, string? held = null, string? next = null) =>
        MeetingWork.Finish(practice.Place(CrashingPractice.Note, calls), CrashingPractice.Note, new FinishOptions(Held: held, Next: next), default);

    private static Task NewSession(CrashingPractice practice, FileCalls? calls)
    {
        Workplace place = practice.Place(CrashingPractice.Note, calls);
        ClientFolder folder = place.Practice.FolderOf(CrashingPractice.Note);
        return MeetingWork.NewSession(place, folder, new NewSessionChoices { Date = new LocalDate(2026, 12, 7) }, default);
    }

    private static Task Report(CrashingPractice practice, FileCalls? calls)
    {
        Workplace place = practice.Place("practice.yaml", calls);
        return PaperWork.Write(place, default, PaperWork.Items(place, new Notes.Papers.OpenItemFilter()));
    }

    /// <summary>Does something and puts one note back.</summary>
    private static void Before(CrashingPractice practice, Func<Task> work, string note)
    {
        byte[] bytes = File.ReadAllBytes(practice.At(note));
        work().GetAwaiter().GetResult();
        File.WriteAllBytes(practice.At(note), bytes);
    }

    /// <param name="Begin">What there is before it.</param>
    /// <param name="IsRefusedAfterwards">Asked again it is not looked into, so the next work there is what tidies up.</param>
    private sealed record Work(Func<CrashingPractice, FileCalls?, Task> Do, Action<CrashingPractice>? Begin = null, bool IsRefusedAfterwards = false)
    {
        public bool IsInEveryWay { get; init; }
    }
}
