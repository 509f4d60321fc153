using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Items;

/// <summary>A day an item was due, and the session in which it got that day.</summary>
public sealed record DueAt(LocalDate Session, string Due);

/// <summary>Where an item comes from: its copies in the client's sessions are known by the session it was first agreed in and by its text.</summary>
/// <param name="FirstAgreed">The session it was first agreed in.</param>
/// <param name="Carried">How many sessions it was carried to since.</param>
/// <param name="Dues">Each day it was due, as written, in the order in which it was put off; the last is the present one.</param>
public sealed record ItemHistory(LocalDate FirstAgreed, int Carried, IReadOnlyList<DueAt> Dues)
{
    /// <summary>Null in a note that says no date.</summary>
    public static ItemHistory? Of(NoteContext context, ActionItem item)
    {
        if (context.Record is not { } here)
            return null;
        LocalDate first = FrontMatterValues.Date(item.Get(TokenKind.From)) ?? here.Date;
        var until = context.Folder.Sessions
            .Where(s => s.Date >= first && (s.Date, s.Sequence).CompareTo((here.Date, here.Sequence)) <= 0).ToList();
        var dues = new List<DueAt>();
        foreach (SessionRecord session in until.Where(s => s.Path != here.Path))
        {
            foreach (ItemRecord copy in session.Items.Where(i => i.Text == item.Text && (i.From ?? session.Date) == first))
                Add(dues, session.Date, copy.Due);
        }
        Add(dues, here.Date, item.Get(TokenKind.Due));
        return new ItemHistory(first, context.Folder.CarriedTo(here, first), dues);
    }

    private static void Add(List<DueAt> dues, LocalDate session, string? due)
    {
        if (!string.IsNullOrEmpty(due) && (dues.Count == 0 || dues[^1].Due != due))
            dues.Add(new DueAt(session, due));
    }
}
