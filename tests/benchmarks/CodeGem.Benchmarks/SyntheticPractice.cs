using System.Globalization;
using System.Text;

namespace CodeGem.Benchmarks;

/// <summary>
/// Writes a practice of any size: clients with a hundred sessions each, notes of about 3 KB as coaches write them. The first ten clients have
/// their last session planned, each at an hour of its own; the work with all others is over, with some items left open. The same number of
/// notes gives the same bytes.
/// </summary>
internal sealed class SyntheticPractice(string root)
{
    private const int SessionsEach = 100;
    private const int ActiveClients = 10;
    private const int FirstHour = 8;

    /// <summary>The day of every client's last session.</summary>
    private static readonly DateOnly LastSession = new(2025, 10, 20);

    private static readonly string[] Verbs = ["Ask", "Write", "Call", "Book", "Send", "Read", "Tell", "Draft", "Try", "Watch"];
    private static readonly string[] Things = ["the release list", "Sam about the reviews", "thirty minutes with the lead", "two examples", "the note to the team", "a plan for the quarter", "the first page", "an hour without calls"];
    private static readonly string[] Thoughts =
    [
        "She tests a handover by watching, and people notice and wait for her.", "What would be enough is one release she hears about afterwards.",
        "Being asked is what she misses, more than the work itself.", "He says yes before he has heard the question, and pays for it at night.",
        "The talk went better than the rehearsal; the silence did the work.", "There is a pattern of saving others from small discomforts.",
    ];

    private readonly Random random = new(7);

    public void Write(int notes)
    {
        Directory.CreateDirectory(root);
        File.WriteAllText(Path.Combine(root, "practice.yaml"), "coach: Ines Marot\ntimezone: Europe/Lisbon\n");
        for (int client = 0; client * SessionsEach < notes; client++)
            WriteClient(client, Math.Min(SessionsEach, notes - client * SessionsEach));
    }

    private void WriteClient(int client, int sessions)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"client-{client:0000}");
        string folder = Directory.CreateDirectory(Path.Combine(root, "clients", id)).FullName;
        File.WriteAllText(Path.Combine(folder, "client.md"), $"---\ntype: client\nid: {id}\nname: Client {client}\nstatus: {(client < ActiveClients ? "active" : "ended")}\nsince: 2021-12-06\ncadence: biweekly\n---\n\n## Goals\n\n### g1 Hand over the release\n\n### g2 Hold harder conversations sooner\n");
        for (int session = 0; session < sessions; session++)
        {
            DateOnly date = LastSession.AddDays(14 * (session + 1 - sessions));
            File.WriteAllText(Path.Combine(folder, Iso(date) + ".md"), Note(id, client, date, isLast: session == sessions - 1));
        }
    }

    private string Note(string id, int client, DateOnly date, bool isLast)
    {
        bool isPlanned = isLast && client < ActiveClients;
        var note = new StringBuilder(3_500);
        note.Append(CultureInfo.InvariantCulture, $"---\ntype: session\nclient: {id}\ndate: {Iso(date)}\nstart: \"{FirstHour + client % ActiveClients:00}:00\"\nduration: 60\nkind: regular\nstatus: {(isPlanned ? "planned" : "done")}\nmode: video\n");
        note.Append(CultureInfo.InvariantCulture, $"topic: {Pick(Verbs)} {Pick(Things)}\noutcome: A plan that will be kept\nbilling: paid\npackage: autumn-6\nnext: {(isLast ? "" : Iso(date.AddDays(14)))}\n---\n\n# {id}, {Iso(date)}\n\n");
        note.Append("## Preparation\n\n- Read the notes of last time.\n\n## Agenda\n\n").Append(Bullets(2)).Append("\n## Check-in\n\n").Append(Bullets(1));
        note.Append("\n## Action review\n\n").Append(Items(4, date, isLast)).Append("\n## Goal progress\n\n- goal:g1 score:6 value:8 Two services have an owner.\n- goal:g2 score:4 value:14 Put off twice.\n");
        note.Append("\n## Notes\n\n").Append(Bullets(14)).Append("\n## Insights\n\n").Append(Bullets(3));
        note.Append("\n## Action items\n\n").Append(Items(4, date, isLast)).Append("\n## Key takeaways\n\n").Append(Bullets(2));
        return note.Append("\n## Next session\n\n- Same time, video.\n\n## Private notes\n\n").Append(Bullets(2)).ToString();
    }

    private string Bullets(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => "- " + Pick(Thoughts) + "\n"));

    private string Items(int count, DateOnly date, bool isOpen) => string.Concat(Enumerable.Range(0, count).Select(_ => string.Create(
        CultureInfo.InvariantCulture,
        $"- [{(isOpen ? ' ' : Pick(["x", ">", "-"])[0])}] {Pick(Verbs)} {Pick(Things)} @{Pick(["client", "client", "coach"])} due:{Iso(date.AddDays(random.Next(3, 20)))} goal:{Pick(["g1", "g2"])} from:{Iso(date.AddDays(-14))}{(isOpen ? "" : " done:" + Iso(date))}\n")));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
