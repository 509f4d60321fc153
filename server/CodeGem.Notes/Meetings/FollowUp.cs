using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>
/// The letter after a session: what the client takes away, who does what, when you meet again. It holds text of shared sections only, by
/// the allow-list of <see cref="SharedSections"/>; comments never leave, and neither do items written anywhere else. Of the action review it
/// tells numbers, not words.
/// </summary>
public sealed class FollowUp
{
    private readonly NoteContext context;
    private readonly SharedSections sharing;
    private readonly List<string> lines = [];

    private readonly Privacy privacy;

    private FollowUp(NoteContext context, NoteLookup lookup)
    {
        this.context = context;
        sharing = new SharedSections(context.Practice.Settings);
        privacy = new Privacy(context.Practice.Settings, lookup);
    }

    /// <summary>The draft as Markdown.</summary>
    public static Outcome<FollowUpDraft> Draft(NoteContext context, NoteLookup lookup)
    {
        Note note = context.Note;
        if (note.Kind != NoteKind.Session || note.FrontMatter.IsBroken || context.Record is not { } session)
            return new Refusal(Messages.Of("followup.no-session", context.Path));
        if (note.IsPlain)
            return new Refusal(Messages.Of("note.too-large", context.Path));
        if (context.Practice.Settings.IsUnread)
            return new Refusal(Messages.Of("followup.settings-unread"));
        return new FollowUp(context, lookup).Write(session);
    }

    /// <summary>
    /// The draft as a file in the client's folder of things made for them. One that is there already belongs to whoever worked on it: it is
    /// shown, not written again.
    /// </summary>
    public static Outcome<Plan> Plan(NoteContext context, NoteLookup lookup)
    {
        Outcome<FollowUpDraft> draft = Draft(context, lookup);
        if (draft.Value is not { } made)
            return draft.Refusal!;
        string path = NotePath.Combine(NotePath.Combine(context.Folder.Path, NotePath.SharedFolder), NotePath.FileName(context.Path)[..^3] + "-followup.md");
        return lookup(path) is null
            ? new Plan([new CreateFile(path, made.Text)], made.Notes, path)
            : new Plan([], [Messages.Of("followup.exists", path)], path);
    }

    private FollowUpDraft Write(SessionRecord session)
    {
        string name = PaperText.OneLine(context.ClientName);
        bool isGroup = context.Folder.Profile?.Kind is "group" or "team";
        if (context.Folder.Profile?.Email is { } email)
            Add(Messages.Of("followup.to", PaperText.OneLine(email)));
        Add(Messages.Of("followup.subject", DateNames.Long(session.Date)), "");
        Add(isGroup ? Messages.Of("followup.dear-all") : Messages.Of("followup.dear", name.Split(' ')[0]), "");
        Add(Messages.Of("followup.opening", DateNames.Weekday(session.Date), DateNames.Long(session.Date)), "");
        int before = lines.Count;
        foreach (Section section in InOrder())
            AddSection(section, name);
        bool isEmpty = lines.Count == before;
        AddReview();
        if (!lines.Contains("## " + SectionNames.Of(SectionKind.NextSession).Heading))
            AddNext();
        Add(Messages.Of("followup.closing"), "");
        foreach (string? signature in new[] { context.Practice.Settings.Coach, context.Practice.Settings.Email })
        {
            if (signature is not null)
                Add(PaperText.OneLine(signature));
        }
        return new FollowUpDraft(string.Join('\n', lines).TrimEnd() + "\n", Notes(isEmpty).ToList());
    }

    private IEnumerable<string> Notes(bool isEmpty)
    {
        foreach (string doubt in context.Folder.Doubts)
            yield return doubt;
        if (isEmpty)
            yield return Messages.Of("followup.nothing-shared", context.Path);
        int elsewhere = context.Note.Actions.Count(i => i.State is ItemState.Open or ItemState.Moved && i.Get(TokenKind.From) is null
            && i.Entry.Section is { } section && !sharing.MayLeave(section));
        if (elsewhere > 0)
            yield return Messages.Of("followup.items-elsewhere", elsewhere);
    }

    /// <summary>What the client takes away first, then who does what, then the rest as it stands; when to meet again comes last.</summary>
    private IEnumerable<Section> InOrder() => context.Note.Sections.Where(sharing.MayLeave).OrderBy(section => section.Kind switch
    {
        SectionKind.KeyTakeaways => 0,
        SectionKind.ActionItems => 1,
        SectionKind.NextSession => 3,
        _ => 2,
    });

    private void AddSection(Section section, string name)
    {
        var text = new SharedText(context, section, privacy);
        if (section is { IsNamed: true, Kind: SectionKind.ActionItems })
        {
            foreach ((string owner, IReadOnlyList<string> block) in text.ByOwner())
                AddBlock(HeadingOf(owner, name), block);
            return;
        }
        AddBlock(section is { IsNamed: true, Kind: { } kind } ? SectionNames.Of(kind).Heading : section.Title, text.All());
    }

    private string HeadingOf(string owner, string name) => owner switch
    {
        "client" => context.Folder.Profile?.Kind is "group" or "team" ? Messages.Of("followup.all-do") : Messages.Of("followup.you-do"),
        "coach" => Messages.Of("followup.i-do"),
        "sponsor" => Messages.Of("followup.they-do", PaperText.OneLine(context.Folder.Profile?.Sponsor ?? owner)),
        _ => Messages.Of("followup.they-do", owner),
    };

    private void AddBlock(string heading, IReadOnlyList<string> block)
    {
        if (block.Count == 0)
            return;
        Add("## " + heading, "");
        lines.AddRange(block);
        Add("");
    }

    /// <summary>Of the promises of last time only how many were kept.</summary>
    private void AddReview()
    {
        var items = context.Note.Actions.Where(i => i.Entry.Section is { IsNamed: true, Kind: SectionKind.ActionReview } section && !sharing.IsPrivate(section)).ToList();
        if (items.Count > 0)
            Add(Messages.Of("followup.review", items.Count(i => i.State == ItemState.Done), items.Count), "");
    }

    private void AddNext()
    {
        if (context.Session.Next is not { } next)
            return;
        string day = $"{DateNames.Weekday(next)}, {DateNames.Long(next)}";
        LocalTime? start = context.Session.NextStart ?? context.Folder.Sessions.FirstOrDefault(s => s.Date == next)?.Session.Start;
        Add(start is { } time ? Messages.Of("followup.next-at", day, FrontMatterValues.Text(time)) : Messages.Of("followup.next", day), "");
    }

    private void Add(params ReadOnlySpan<string> more) => lines.AddRange(more);
}

/// <param name="Notes">Sentences for the coach.</param>
public sealed record FollowUpDraft(string Text, IReadOnlyList<string> Notes);
