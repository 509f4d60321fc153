using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>Where a session stands in its client's history: its day, and which of the day's sessions it is.</summary>
internal readonly record struct SessionDay(LocalDate Date, int Sequence) : IComparable<SessionDay>
{
    public static SessionDay Of(SessionRecord session) => new(session.Date, session.Sequence);

    public int CompareTo(SessionDay other) => Date == other.Date ? Sequence.CompareTo(other.Sequence) : Date.CompareTo(other.Date);

    public static bool operator <(SessionDay left, SessionDay right) => left.CompareTo(right) < 0;

    public static bool operator >(SessionDay left, SessionDay right) => left.CompareTo(right) > 0;
}
