using System.Text;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Tests.Meetings;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Fuzzing.Tests.Targets;

/// <summary>Any note is finished, finished again, finished after an interruption, and reopened.</summary>
internal sealed class FinisherTarget : Target
{
    private const string Note = "clients/dana/2026-11-16.md", Next = "2026-11-30";

    private const string Front = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nkind: regular\nstatus: planned\nduration: 60\nnext: 2026-11-30\n---\n";

    private const string Client = "---\ntype: client\nid: dana\nname: Dana\nstatus: active\nsince: 2026-01-01\ncadence: biweekly\n---\n\n## Goals\n\n### g1 a\n\n- Status: active\n";

    public override string Name => "finisher";

    public override IReadOnlyList<byte[]> Tokens { get; } = Bytes(NoteTokens.All);

    public override IEnumerable<byte[]> Seeds() => NoteTokens.Sessions().Select(WithFront).Append(Encoding.UTF8.GetBytes(Front + "- [ ] a\n"));

    public override void Run(byte[] input)
    {
        string before = Encoding.UTF8.GetString(input);
        PaperPractice practice = Practice(before), broken = Practice(before);
        if (!Plan(practice, out FinishPlan? plan))
            return;
        LocalDate day = practice.Context(Note).Anchor;
        List<(LocalDate, string)> open = OpenIn(before, day);
        BrokenLaw.Unless(plan.Plan.Steps.OfType<EditFile>().All(step => Edits.AreDisjoint(step.Edits)), "edits of a plan stand apart", () => "");
        practice.Carry(plan.Plan);
        AreConserved(practice, plan, open, day);
        IsIdempotent(practice);
        IsCompleted(practice, broken, plan);
        IsRestored(practice, plan, before);
    }

    private static bool Plan(PaperPractice practice, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FinishPlan? plan)
    {
        Outcome<FinishPlan> outcome = practice.PlanFinish(Note);
        plan = outcome.Value;
        BrokenLaw.Unless(plan is not null || outcome.Refusal?.Message.Length > 10, "a refusal says why", () => "");
        return plan is not null;
    }

    private static void AreConserved(PaperPractice practice, FinishPlan plan, List<(LocalDate, string)> open, LocalDate day)
    {
        List<(LocalDate, string)> left = OpenIn(practice[Note], day);
        if (plan.Next is null)
        {
            BrokenLaw.Unless(left.Count == open.Count, "without a next note nothing moves", () => $"{open.Count} and {left.Count}");
            return;
        }
        BrokenLaw.Unless(left.Count == 0, "nothing is left open", () => string.Join(" | ", left));
        List<(LocalDate, string)> carried = practice.Files.ContainsKey(plan.Next) ? OpenIn(practice[plan.Next], day) : [];
        foreach ((LocalDate, string) key in open)
            BrokenLaw.Unless(carried.Remove(key), "no open item is lost", () => key.ToString());
    }

    private static void IsIdempotent(PaperPractice practice)
    {
        if (Plan(practice, out FinishPlan? again))
            BrokenLaw.Unless(again.Plan.IsEmpty, "finishing twice is finishing once", () => string.Join(" | ", again.Plan.Steps));
    }

    /// <summary>Whoever dies behind the first step comes again and gets what a finish in one go gives.</summary>
    private static void IsCompleted(PaperPractice whole, PaperPractice broken, FinishPlan plan)
    {
        if (plan.Plan.IsEmpty)
            return;
        broken.Carry(plan.Plan.Steps[0]);
        if (Plan(broken, out FinishPlan? rest))
            broken.Carry(rest.Plan);
        BrokenLaw.Unless(whole.Files.Count == broken.Files.Count && whole.Files.All(file => broken.Files.GetValueOrDefault(file.Key) == file.Value), "what was interrupted is completed", () => "");
    }

    private static void IsRestored(PaperPractice practice, FinishPlan plan, string before)
    {
        if (plan.Next is null || practice.Snapshot().FolderOf(Note)?.Sessions.Any(s => s.Path == Note) != true)
            return;
        Outcome<Plan> outcome = ReopenMeeting.Plan(practice.Context(Note), practice.Lookup, practice.Day.At(new LocalTime(17, 0)));
        if (outcome.Value is not { } reopened)
            return;
        practice.Carry(reopened);
        bool isOurs = before.StartsWith(Front, StringComparison.Ordinal) && !before.Contains("moved:" + Next, StringComparison.Ordinal);
        if (!isOurs)
            return;
        BrokenLaw.Unless(practice[Note] == before, "reopening restores every byte", () => practice[Note]);
        BrokenLaw.Unless(!practice.Files.ContainsKey(plan.Next), "reopening takes the next note away", () => "");
    }

    private static byte[] WithFront(byte[] note)
    {
        string text = Encoding.UTF8.GetString(note);
        return Encoding.UTF8.GetBytes(Front + text[NoteReader.Read(text).FrontMatter.Body..]);
    }

    private static PaperPractice Practice(string session) => new()
    {
        ["practice.yaml"] = "coach: Ines\ntimezone: UTC\n",
        ["clients/dana/client.md"] = Client,
        [Note] = session,
    };

    /// <param name="day">What an item that names no session was agreed on.</param>
    private static List<(LocalDate From, string Words)> OpenIn(string text, LocalDate day) => NoteReader.Read(text).Actions.Where(i => i.IsOpen)
        .Select(i => (FrontMatterValues.Date(i.Get(TokenKind.From)) ?? day, CarriedItems.Words(i))).ToList();
}
