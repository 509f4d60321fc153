using System.Globalization;
using System.Text;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>What a session's front matter says, as places in the note's bytes. A text that is empty is none; dates are <see cref="PackedDate"/> codes.</summary>
internal ref struct SessionHead
{
    public bool IsBroken, IsLast;
    public bool? Log;
    public SessionStatus? Status;
    public int Date, Next, FollowUp;

    /// <summary>Minutes since midnight and one; zero is none.</summary>
    public int Start, NextStart;
    public int Duration;
    public ReadOnlySpan<byte> Client, Kind, Mode, Topic, Outcome, Billing, Package, Finished, Template;
    public IReadOnlyList<string>? Attended;

    public static SessionHead Of(Session session, bool isBroken) => new()
    {
        IsBroken = isBroken,
        IsLast = session.IsLast,
        Log = session.Log,
        Status = session.Status,
        Date = PackedDate.Code(session.Date),
        Next = PackedDate.Code(session.Next),
        FollowUp = PackedDate.Code(session.FollowUp),
        Start = Minutes(session.Start),
        NextStart = Minutes(session.NextStart),
        Duration = session.Duration ?? 0,
        Client = Bytes(session.Client),
        Kind = Bytes(session.Kind),
        Mode = Bytes(session.Mode),
        Topic = Bytes(session.Topic),
        Outcome = Bytes(session.Outcome),
        Billing = Bytes(session.Billing),
        Package = Bytes(session.Package),
        Finished = Bytes(session.Finished),
        Template = Bytes(session.Template),
        Attended = session.Attended,
    };

    private static byte[] Bytes(string? text) => text is null ? [] : Encoding.UTF8.GetBytes(text);

    private static int Minutes(LocalTime? time) => time is { } given ? given.Hour * 60 + given.Minute + 1 : 0;
}

/// <summary>
/// Packs what the practice remembers of a session, part by part; <see cref="SessionUnpacker"/> is its inverse. May be used again after
/// <see cref="Pack"/>.
/// </summary>
internal sealed class SessionPacker
{
    internal const int BrokenBit = 1, LastBit = 2, LogGivenBit = 4, LogBit = 8;

    private readonly PackedWriter front = new(), head = new(), items = new(), scores = new(), takeaways = new();
    private int flags, status, itemCount, openCount, scoreCount, takeawayCount;

    public void Add(scoped in SessionHead session)
    {
        flags = (session.IsBroken ? BrokenBit : 0) | (session.IsLast ? LastBit : 0)
            | (session.Log is { } log ? LogGivenBit | (log ? LogBit : 0) : 0);
        status = session.Status is { } known ? (int)known + 1 : 0;
        head.Date(session.Date);
        head.Date(session.Next);
        head.Date(session.FollowUp);
        head.Number(session.Start);
        head.Number(session.NextStart);
        head.Number(session.Duration);
        AddText(head, session.Client);
        AddText(head, session.Kind);
        AddText(head, session.Mode);
        AddText(head, session.Topic);
        AddText(head, session.Outcome);
        AddText(head, session.Billing);
        AddText(head, session.Package);
        AddText(head, session.Finished);
        AddText(head, session.Template);
        if (session.Attended is not { Count: > 0 })
        {
            head.Byte(0);
            return;
        }
        head.Number(session.Attended.Count);
        foreach (string attended in session.Attended)
            head.Text(attended);
    }

    public void AddItem(ItemRecord item)
    {
        PackedWriter to = StartItem(item.State, item.Line);
        to.Text(item.Text);
        to.Owner(item.Owner);
        to.Due(item.Due);
        to.Text(item.Goal);
        to.Date(PackedDate.Code(item.From));
        to.Date(PackedDate.Code(item.Moved));
    }

    /// <summary>Text, owner, due date, goal, and the days it came from and went to are to be written behind it, in this order.</summary>
    public PackedWriter StartItem(ItemState state, int line)
    {
        itemCount++;
        openCount += state == ItemState.Open ? 1 : 0;
        items.Byte((int)state);
        items.Number(line);
        return items;
    }

    public void AddScore(GoalScore score) => AddScore(Encoding.UTF8.GetBytes(score.Goal), Digits(score.Score), Digits(score.Value));

    /// <summary>Amounts as digits; empty is none.</summary>
    public void AddScore(ReadOnlySpan<byte> goal, ReadOnlySpan<byte> score, ReadOnlySpan<byte> value)
    {
        scoreCount++;
        scores.Text(goal);
        AddText(scores, score);
        AddText(scores, value);
    }

    public void AddTakeaway(ReadOnlySpan<byte> text)
    {
        takeawayCount++;
        takeaways.Text(text);
    }

    /// <param name="pages">Where many sessions are kept; null gives this one an array of its own.</param>
    public PackedPlace Pack(PackedPages? pages)
    {
        front.Byte(flags);
        front.Byte(status);
        front.Number(openCount);
        front.Number(head.Length);
        front.Number(items.Length);
        front.Number(scores.Length);
        front.Raw(head.Written);
        front.Number(itemCount);
        front.Raw(items.Written);
        front.Number(scoreCount);
        front.Raw(scores.Written);
        front.Number(takeawayCount);
        front.Raw(takeaways.Written);
        PackedPlace place = pages?.Add(front.Length) ?? new PackedPlace(new byte[front.Length], 0, front.Length);
        front.Written.CopyTo(place.Page.AsSpan(place.Start));
        Clear();
        return place;
    }

    public void Clear()
    {
        front.Clear();
        head.Clear();
        items.Clear();
        scores.Clear();
        takeaways.Clear();
        (itemCount, openCount, scoreCount, takeawayCount) = (0, 0, 0, 0);
    }

    private static byte[] Digits(decimal? amount) => amount is { } given ? Encoding.UTF8.GetBytes(given.ToString(CultureInfo.InvariantCulture)) : [];

    /// <summary>A text that is empty is none.</summary>
    private static void AddText(PackedWriter to, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            to.Byte(0);
        else
            to.Text(text);
    }
}
