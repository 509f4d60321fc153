using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>A line of text above a note that can be pressed (LSP 3.17, <c>CodeLens</c>).</summary>
/// <param name="Command">A command of the server on this note; null when pressing opens <paramref name="Opens"/>, or does nothing.</param>
/// <param name="Opens">Another note, by its path from the practice's root.</param>
public sealed record Lens(Span Place, string Title, string? Command = null, string? Opens = null);

/// <summary>Above the title of a session: finish it, which session it is, the ones around it, the client (LSP 3.17, "Code Lens").</summary>
public static class Lenses
{
    public static IReadOnlyList<Lens> Of(NoteContext context)
    {
        if (!context.Options.Enable || !context.Options.CodeLens)
            return [];
        Span place = PlaceIn(context.Note);
        IEnumerable<Lens?> lenses = context.Note.Kind switch
        {
            NoteKind.Session when context.Record is { } record => OfSession(context, record, place),
            NoteKind.Client => OfClient(context, place),
            _ => [],
        };
        return lenses.OfType<Lens>().ToList();
    }

    /// <summary>The title; the first line behind the front matter where there is none.</summary>
    private static Span PlaceIn(Note note) => note.Sections is [{ Level: 1 } title, ..]
        ? title.Heading
        : Span.At(Math.Min(note.FrontMatter.Body, note.Text.Length));

    private static IEnumerable<Lens?> OfSession(NoteContext context, SessionRecord record, Span place)
    {
        bool mayFinish = record.IsPlanned && record.Date <= context.Calendar.Today;
        yield return mayFinish ? new Lens(place, Messages.Of("lens.finish"), Commands.FinishMeeting) : null;
        yield return Next(context, record, place);
        yield return context.Folder.Before(record) is { } before
            ? new Lens(place, Messages.Of("lens.previous", DateLabel.Short(before.Date, context.Calendar.Today)), null, before.Path)
            : null;
        yield return context.Folder.Profile is null ? null : new Lens(place, Messages.Of("lens.background"), null, context.Folder.ClientNote);
        yield return new Lens(place, Number(context, record));
    }

    private static Lens? Next(NoteContext context, SessionRecord record, Span place)
    {
        LocalDate today = context.Calendar.Today;
        if (context.Folder.After(record) is { } next)
            return new Lens(place, Messages.Of("lens.next", DateLabel.Short(next.Date, today)), null, next.Path);
        return context.Session.Next is { } agreed ? new Lens(place, Messages.Of("lens.next", DateLabel.Short(agreed, today))) : null;
    }

    /// <summary>Which of the package's sessions it is, where it belongs to one; else which of the client's.</summary>
    private static string Number(NoteContext context, SessionRecord record)
    {
        if (record.Status == SessionStatus.Cancelled)
            return Messages.Of("lens.cancelled");
        bool isInPackage = context.Folder.Profile is { Package: { } package, PackageSessions: not null } && context.Session.Package == package;
        if (!isInPackage)
            return Messages.Of("lens.session", context.Folder.NumberOf(record));
        var sessions = context.Folder.Sessions.TakeWhile(s => s.Path != record.Path).Append(record).ToList();
        ClientFolder upToHere = context.Folder with { Sessions = sessions };
        PackageCount count = PackageCount.Of(upToHere, context.Practice.Settings)!;
        return Messages.Of("lens.session-of", count.Used + count.Booked, count.Size);
    }

    private static IEnumerable<Lens?> OfClient(NoteContext context, Span place)
    {
        LocalDate today = context.Calendar.Today;
        SessionRecord? next = context.Folder.Sessions.FirstOrDefault(s => s.IsPlanned && s.Date >= today);
        SessionRecord? last = context.Folder.Sessions.LastOrDefault(s => s.Date <= today && s.Path != next?.Path);
        yield return next is null
            ? new Lens(place, Messages.Of("lens.new-session"), Commands.NewSession)
            : new Lens(place, Messages.Of("lens.next", DateLabel.Short(next.Date, today)), null, next.Path);
        yield return last is null ? null : new Lens(place, Messages.Of("lens.previous", DateLabel.Short(last.Date, today)), null, last.Path);
        yield return PackageCount.Of(context.Folder, context.Practice.Settings) is { } package
            ? new Lens(place, Messages.Of("lens.package", package.Used, package.Booked, package.Free))
            : null;
    }
}
