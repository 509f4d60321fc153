using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>A meeting that is being finished: as its note stands, and as it will be known where it was held on another day than planned.</summary>
internal sealed class HeldMeeting
{
    public HeldMeeting(NoteContext context, FinishChoices choices, NoteLookup lookup)
    {
        Context = context;
        Choices = choices;
        Lookup = lookup;
        Held = choices.Held ?? context.Anchor;
        Items = new CarriedItems(context.Note, Held, context.Options.CarryDoneChildren);
        if (Held == context.Anchor)
        {
            Then = context;
            LookupThen = lookup;
            Content = new NextContent(context, Items, lookup);
            return;
        }
        Rescheduling move = Move = new Rescheduling(context, Held, lookup);
        Note moved = NoteReader.Read(Edits.Apply(context.Note.Text, move.OwnEdits()));
        ClientFolder folder = context.Folder.Without(context.Path);
        if (SessionRecord.From(move.NewPath, moved) is { } record)
            folder = folder.With(record);
        Then = new NoteContext(moved, move.NewPath, context.Practice.With(folder), context.Calendar, context.Options);
        LookupThen = path => path == move.NewPath ? moved : move.Afterwards(path);
        Content = new NextContent(Then, new CarriedItems(moved, Held, context.Options.CarryDoneChildren), LookupThen);
    }

    public NoteContext Context { get; }

    public FinishChoices Choices { get; }

    public NoteLookup Lookup { get; }

    /// <summary>The day it took place.</summary>
    public LocalDate Held { get; }

    /// <summary>Null when it was held on its day.</summary>
    public Rescheduling? Move { get; }

    /// <summary>The open items where they stand now.</summary>
    public CarriedItems Items { get; }

    /// <summary>The session under the day it was held.</summary>
    public NoteContext Then { get; }

    /// <summary>The client's notes as they name it then.</summary>
    public NoteLookup LookupThen { get; }

    /// <summary>What goes on to the next session.</summary>
    public NextContent Content { get; }
}
