using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>An action item that is open, in the one note where it lives.</summary>
/// <param name="Due">The day it is due, <c>next</c> and words resolved; null when it names none for certain.</param>
/// <param name="Carried">How many sessions it has been taken to since it was agreed.</param>
public sealed record OpenItem(ClientFolder Client, SessionRecord Session, ItemRecord Item, LocalDate? Due, int Carried)
{
    /// <summary>What is to be done, without what a comment says.</summary>
    public string Text { get; } = Comments.OneLine(Item.Text);

    /// <summary>The client, where nobody is named.</summary>
    public string Owner => Item.Owner ?? "client";

    /// <summary>The session it was agreed in.</summary>
    public LocalDate From => Item.From ?? Session.Date;

    public bool IsOverdue(LocalDate today) => Due < today;
}

/// <summary>Which open items are wanted; everything where nothing is said.</summary>
/// <param name="Owner">A slug, with or without its <c>@</c>.</param>
/// <param name="DueBefore">Only those due before this day.</param>
public sealed record OpenItemFilter(string? Client = null, string? Owner = null, bool Overdue = false, LocalDate? DueBefore = null)
{
    public bool Wants(OpenItem item, LocalDate today) =>
        (Client is null || item.Client.Id == Client)
        && (Owner is null || item.Owner.Equals(Owner.TrimStart('@'), StringComparison.OrdinalIgnoreCase))
        && (!Overdue || item.IsOverdue(today))
        && (DueBefore is not { } day || item.Due < day);
}

/// <summary>The live open items of a practice (<see cref="LiveItems"/>).</summary>
public static class OpenItems
{
    /// <summary>Over all clients, those in the archive left out: by due date, those without one last, then as they stand.</summary>
    /// <param name="below">A folder of the practice, or a note; empty for all of it. The archive counts when it is named.</param>
    public static IReadOnlyList<OpenItem> Of(PracticeSnapshot practice, Calendar calendar, OpenItemFilter? filter = null, string below = "") => InOrder(
        practice.Clients.Values.Where(c => (filter?.Client is null || c.Id == filter.Client) && (below.StartsWith("archive", StringComparison.Ordinal) || !c.Path.StartsWith("archive/", StringComparison.Ordinal)))
            .SelectMany(c => Of(c, calendar)).Where(i => PaperScope.Holds(below, i.Session.Path)),
        calendar, filter);

    /// <summary>Who can be asked about: those every practice has, those who take part in a group, and whoever an open item names.</summary>
    public static IReadOnlyList<string> Owners(PracticeSnapshot practice, Calendar calendar)
    {
        string[] usual = ["client", "coach", "sponsor"];
        IEnumerable<string> others = practice.Clients.Values.SelectMany(client => client.Profile?.Participants ?? []).Concat(Of(practice, calendar).Select(item => item.Owner));
        return [.. usual, .. others.Except(usual, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Of one client, as they stand, the newest note first.</summary>
    public static IReadOnlyList<OpenItem> Of(ClientFolder client, Calendar calendar) => LiveItems.Of(client)
        .SelectMany(live => live.Items.Select(item => Of(client, live.Session, item, calendar))).ToList();

    public static IReadOnlyList<OpenItem> InOrder(IEnumerable<OpenItem> items, Calendar calendar, OpenItemFilter? filter = null) => items
        .Where(item => filter is null || filter.Wants(item, calendar.Today))
        .OrderBy(item => item.Due is null).ThenBy(item => item.Due).ThenBy(item => item.Client.Path, StringComparer.Ordinal)
        .ThenBy(item => item.Session.Date).ThenBy(item => item.Item.Line).ToList();

    private static OpenItem Of(ClientFolder client, SessionRecord session, ItemRecord item, Calendar calendar) =>
        new(client, session, item, DueOf(client, session, item, calendar), item.From is { } from ? client.CarriedTo(session, from) : 0);

    private static LocalDate? DueOf(ClientFolder client, SessionRecord session, ItemRecord item, Calendar calendar)
    {
        if (item.Due is not { Length: > 0 } due)
            return null;
        if (FrontMatterValues.Date(due) is { } date)
            return date;
        LocalDate? next = session.Session.Next ?? client.PlannedAfter(session.Date).FirstOrDefault()?.Date;
        LocalDate? after = next is { } day ? client.PlannedAfter(day).FirstOrDefault()?.Date : null;
        return due == "next" ? next : DatePhrase.Read(due, new DateQuestion(session.Date, calendar, next, after)).Best;
    }
}
