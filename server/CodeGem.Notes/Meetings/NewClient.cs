using System.Text;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>What is known of a new client.</summary>
/// <param name="Id">The folder's name; made from the name where none is given.</param>
public sealed record NewClientChoices(string? Id, string? Name)
{
    public string? Kind { get; init; }

    public string? Cadence { get; init; }

    public string? Email { get; init; }
}

/// <summary>Makes a client's folder with its client.md.</summary>
public static class NewClient
{
    private static readonly SectionKind[] Sections =
        [SectionKind.Background, SectionKind.Objectives, SectionKind.Goals, SectionKind.NextTime, SectionKind.Agreements, SectionKind.PrivateNotes];

    public static Outcome<Plan> Plan(PracticeSnapshot practice, LocalDate today, NewClientChoices choices)
    {
        string id = choices.Id ?? Slug.From(choices.Name ?? "");
        if (!Slug.IsSlug(id))
            return new Refusal(Messages.Of("new.client-bad-id", id));
        ClientFolder? there = practice.Clients.Values.FirstOrDefault(c => c.Id == id);
        if (there?.Profile is not null)
            return new Refusal(Messages.Of("new.client-exists", id, there.ClientNote), there.ClientNote);
        // A folder may be there without a client.md, as when making it was broken off.
        string path = there?.ClientNote ?? $"{(choices.Kind is "group" or "team" ? "groups" : "clients")}/{id}/{NotePath.ClientFile}";
        return new Plan([new CreateFile(path, Text(id, choices, practice.Settings, today))], [], path);
    }

    /// <summary>The text of a new client.md.</summary>
    internal static string Text(string id, NewClientChoices choices, PracticeSettings settings, LocalDate today)
    {
        string name = choices.Name ?? id;
        var text = new StringBuilder("---\ntype: client\n");
        text.Append("id: ").Append(id).Append('\n');
        text.Append("name: ").Append(YamlText.Scalar(name)).Append('\n');
        if (choices.Email is { } email)
            text.Append("email: ").Append(YamlText.Scalar(email)).Append('\n');
        text.Append("status: active\nkind: ").Append(YamlText.Scalar(choices.Kind ?? "individual")).Append('\n');
        if (choices.Kind is "group" or "team")
            text.Append("participants: []\n");
        text.Append("since: ").Append(FrontMatterValues.Text(today)).Append('\n');
        text.Append("cadence: ").Append(YamlText.Scalar(choices.Cadence ?? settings.DefaultCadence)).Append('\n');
        text.Append("---\n\n# ").Append(name.ReplaceLineEndings(" ")).Append('\n');
        foreach (SectionKind section in Sections)
            text.Append("\n## ").Append(SectionNames.OfClient.First(n => n.Kind == section).Heading).Append('\n');
        return text.ToString();
    }
}
