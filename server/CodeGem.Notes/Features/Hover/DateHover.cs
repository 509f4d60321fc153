using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>A day: weekday and distance, how it lies to the next session, and the client's session on it.</summary>
internal static class DateHover
{
    public static NoteHover Of(NoteContext context, LocalDate date, Span span)
    {
        var text = new HoverText().Title(DateLabel.Of(date, context.Calendar));
        if (date >= context.Calendar.Today && ToNextSession(context, date) is { } distance)
            text.Line("hover.line", distance);
        if (context.Folder.Sessions.FirstOrDefault(s => s.Date == date) is { } session)
            text.Line("hover.session", context.Folder.NumberOf(session), session.Status?.Word() ?? "");
        return text.At(span);
    }

    /// <summary>"3 days before the next session"; null where none is agreed.</summary>
    public static string? ToNextSession(NoteContext context, LocalDate date)
    {
        if (context.NextSession is not { } next)
            return null;
        return Period.DaysBetween(date, next) switch
        {
            0 => Messages.Of("hover.on-next-session"),
            1 => Messages.Of("hover.day-before-next"),
            -1 => Messages.Of("hover.day-after-next"),
            > 0 and var days => Messages.Of("hover.days-before-next", days),
            var days => Messages.Of("hover.days-after-next", -days),
        };
    }
}
