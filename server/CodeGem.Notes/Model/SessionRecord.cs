using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>
/// A session as the practice remembers it: what other notes ask of it, and none of the text they do not. A practice has a hundred thousand
/// of these, so all but a few words of one is a single packed array; <see cref="Session"/>, <see cref="Items"/>, <see cref="Scores"/> and
/// <see cref="Takeaways"/> are unpacked each time they are asked for, and whoever asks in a loop keeps the answer.
/// </summary>
public sealed record SessionRecord
{
    /// <summary>Kept, since an open note is packed at every key press.</summary>
    [ThreadStatic]
    private static SessionPacker? ours;

    private readonly PackedPlace packed;

    internal SessionRecord(string path, LocalDate date, int sequence, PackedPlace packed)
    {
        Path = path;
        Date = date;
        Sequence = sequence;
        this.packed = packed;
    }

    /// <summary>From the practice's root, with <c>/</c> between the names.</summary>
    public string Path { get; }

    /// <summary>From the front matter, or the file's name where that says none.</summary>
    public LocalDate Date { get; }

    /// <summary>1, or the number behind the date in the file's name: <c>2026-11-30-2.md</c> is the second of its day.</summary>
    public int Sequence { get; }

    public string FileName => NotePath.FileName(Path);

    public SessionStatus? Status => SessionUnpacker.Status(packed.Bytes);

    public bool IsPlanned => Status == SessionStatus.Planned;

    /// <summary>The front matter cannot be trusted.</summary>
    public bool IsBroken => SessionUnpacker.IsBroken(packed.Bytes);

    /// <summary>How many of <see cref="Items"/> are open; costs nothing to ask.</summary>
    public int OpenItems => SessionUnpacker.OpenItems(packed.Bytes);

    public Session Session => SessionUnpacker.Session(packed.Bytes);

    /// <summary>The topic of <see cref="Session"/> in UTF-8, for who asks many for nothing else; empty where there is none.</summary>
    public ReadOnlySpan<byte> Topic => SessionUnpacker.Topic(packed.Bytes);

    /// <summary>The package of <see cref="Session"/>, likewise.</summary>
    public ReadOnlySpan<byte> Package => SessionUnpacker.Package(packed.Bytes);

    /// <summary>When it begins on its day and how many minutes it takes, as <see cref="Session"/> says; for who asks many for nothing else.</summary>
    public (LocalTime? Start, int? Duration) Hours => SessionUnpacker.Hours(packed.Bytes);

    public IReadOnlyList<ItemRecord> Items => SessionUnpacker.Items(packed.Bytes);

    /// <summary>The words of those <see cref="Items"/> that are open in UTF-8, for who asks many for nothing else.</summary>
    internal PackedOpenTexts OpenTexts => SessionUnpacker.OpenTexts(packed.Bytes);

    public IReadOnlyList<GoalScore> Scores => SessionUnpacker.Scores(packed.Bytes);

    public IReadOnlyList<string> Takeaways => SessionUnpacker.Takeaways(packed.Bytes);

    /// <summary>Null when the note is no session, or neither its front matter nor its name says a date.</summary>
    public static SessionRecord? From(string path, Note note) => From(path, note, null);

    internal static SessionRecord? From(string path, Note note, PackedPages? pages)
    {
        (LocalDate Date, int Sequence)? name = NotePath.SessionName(path);
        Session session = note.FrontMatter.Session;
        if (note.Kind != NoteKind.Session || (session.Date ?? name?.Date) is not { } date)
            return null;
        SessionPacker packer = ours ??= new SessionPacker();
        packer.Clear();
        packer.Add(SessionHead.Of(session, note.FrontMatter.IsBroken));
        foreach (ActionItem item in note.Actions)
            packer.AddItem(ItemRecord.Of(item));
        foreach (GoalScore score in GoalScore.Read(note))
            packer.AddScore(score);
        foreach (SectionPoint point in SectionPoints.Read(note, SectionKind.KeyTakeaways))
            packer.AddTakeaway(System.Text.Encoding.UTF8.GetBytes(point.Text));
        return new SessionRecord(path, date, name?.Sequence ?? 1, packer.Pack(pages));
    }

    public bool Equals(SessionRecord? other) => other is not null && Path == other.Path && Date == other.Date
        && Sequence == other.Sequence && packed.Bytes.SequenceEqual(other.packed.Bytes);

    public override int GetHashCode() => HashCode.Combine(Path, Date, Sequence, packed.Length);
}

/// <summary>An action item as the practice remembers it. Line is zero-based.</summary>
public sealed record ItemRecord(ItemState State, string Text, string? Owner, string? Due, string? Goal, LocalDate? From, LocalDate? Moved, int Line)
{
    public bool IsOpen => State == ItemState.Open;

    public static ItemRecord Of(ActionItem item) => Of(item.State, item.Text, item.Tokens, item.Entry.FirstLine);

    internal static ItemRecord Of(ItemState state, string text, IReadOnlyList<ItemToken> tokens, int line)
    {
        string? Get(TokenKind kind) => tokens.Find(kind)?.Value;
        return new ItemRecord(state, text, Get(TokenKind.Owner), Get(TokenKind.Due), Get(TokenKind.Goal),
            FrontMatterValues.Date(Get(TokenKind.From)), FrontMatterValues.Date(Get(TokenKind.Moved)), line);
    }
}
