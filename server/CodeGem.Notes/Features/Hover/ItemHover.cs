using CodeGem.Notes.Dates;
using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>An item: whose it is, when it is due, for which goal, and its way through the client's sessions.</summary>
internal static class ItemHover
{
    private const string Arrow = " \u2192 ";

    private static readonly (TokenKind Kind, string Key)[] Endings =
        [(TokenKind.Done, "hover.done"), (TokenKind.Dropped, "hover.dropped"), (TokenKind.Moved, "hover.moved")];

    public static NoteHover? Of(NoteContext context, ActionItem item)
    {
        var text = new HoverText();
        if (item.Find(TokenKind.Owner) is { } owner && OwnerName(context, owner.Value) is { } name)
            text.Line("hover.owner", name);
        AddDue(context, item, text);
        AddState(context, item, text);
        if (item.Get(TokenKind.Goal) is { } id && context.Folder.Goals.FirstOrDefault(g => g.Id == id) is { } goal)
            text.Line("hover.goal", goal.Id, goal.Title);
        AddHistory(context, item, text);
        return text.IsEmpty ? null : text.At(new Span(item.Box.Start, item.Rest.End));
    }

    /// <summary>Null for a word that is no owner here.</summary>
    private static string? OwnerName(NoteContext context, string owner) => owner switch
    {
        "client" => context.Folder.Profile?.Name ?? Messages.Of("owner.client"),
        "coach" => context.Practice.Settings.Coach ?? Messages.Of("owner.coach"),
        "sponsor" => context.Folder.Profile?.Sponsor ?? owner,
        _ => context.Owners.Contains(owner) ? owner : null,
    };

    private static void AddDue(NoteContext context, ActionItem item, HoverText text)
    {
        if (item.Find(TokenKind.Due) is not { Value.Length: > 0 } due)
            return;
        WrittenDate written = WrittenDate.Read(due, context);
        if (written.Date is not { } day)
        {
            AddDoubtful(context, written, text);
            return;
        }
        string label = DateLabel.Of(day, context.Calendar);
        string? free = DateLabel.FreeDay(day, context.Calendar);
        if (written.IsNext)
            text.Line("hover.due-next", label);
        else if (DateHover.ToNextSession(context, day) is { } distance && item.IsOpen)
            text.Line("hover.due-and", label, distance);
        else
            text.Line("hover.due", label);
        if (free is not null && item.IsOpen)
            text.Line("hover.free-day");
    }

    /// <summary>The days it may mean, each with what helps to choose. That it is none for certain is said by the finding, which editors show beside this.</summary>
    private static void AddDoubtful(NoteContext context, WrittenDate written, HoverText text)
    {
        if (written.IsNext)
            text.Line("hover.due-next-unknown");
        else if (written.Choices.Count > 0)
            text.Line("hover.due-one-of");
        foreach (LocalDate day in written.Choices)
        {
            string label = DateLabel.Of(day, context.Calendar);
            text.Point(DateHover.ToNextSession(context, day) is { } distance ? Messages.Of("hover.day-and", label, distance) : label);
        }
    }

    private static void AddState(NoteContext context, ActionItem item, HoverText text)
    {
        foreach ((TokenKind kind, string key) in Endings)
        {
            if (FrontMatterValues.Date(item.Get(kind)) is { } day)
                text.Line(key, DateLabel.Of(day, context.Calendar));
        }
    }

    private static void AddHistory(NoteContext context, ActionItem item, HoverText text)
    {
        if (!item.IsAction || ItemHistory.Of(context, item) is not { } history)
            return;
        string first = DateLabel.Short(history.FirstAgreed, context.Calendar.Today);
        if (item.Find(TokenKind.From) is not null)
            text.Line(history.Carried == 1 ? "hover.carried-once" : "hover.carried", first, history.Carried);
        if (history.Dues.Count > 1)
            text.Line("hover.put-off", string.Join(Arrow, history.Dues.Select(due => Day(due.Due, context))));
    }

    private static string Day(string due, NoteContext context) =>
        FrontMatterValues.Date(due) is { } day ? DateLabel.Short(day, context.Calendar.Today) : due;
}
