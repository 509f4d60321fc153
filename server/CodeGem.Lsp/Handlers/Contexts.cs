using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Meetings;
using CodeGem.Practice.Files;
using NodaTime;

namespace CodeGem.Lsp.Handlers;

/// <summary>What features and rules read a document against, from one state.</summary>
public static class Contexts
{
    private const string Untitled = "untitled.md";

    public static NoteContext Of(ServerState state, OpenDocument document)
    {
        PracticeSnapshot practice = PracticeOf(state, document);
        return new NoteContext(document.Note, document.Place?.Path ?? Untitled, practice, CalendarOf(state, practice), state.Options);
    }

    /// <summary>Other notes as they are now: what an editor shows, else what the disk holds.</summary>
    public static NoteLookup LookupOf(ServerState state, OpenDocument document) =>
        document.Place is { } place ? LookupOf(state, place) : _ => null;

    /// <param name="place">Any place of the practice.</param>
    public static NoteLookup LookupOf(ServerState state, NotePlace place) => path =>
    {
        OpenDocument? open = state.OpenIn(place.Root).FirstOrDefault(d => d.Place!.Path == path);
        return open?.Note ?? (NoteFile.Read((place with { Path = path }).FullPath) is { CanBeRewritten: true } file ? NoteReader.Read(file.Text) : null);
    };

    /// <summary>
    /// The practice with the open notes as their editors show them. An ordinary file outside any practice has none: its folder is
    /// nobody's business and is not looked into.
    /// </summary>
    private static PracticeSnapshot PracticeOf(ServerState state, OpenDocument document)
    {
        if (document.Place is not { } place || !state.Practices.TryGetValue(place.Root, out PracticeView? view) || (view.IsLoose && !document.IsOurs))
            return PracticeSnapshot.Empty with { IsLoose = true };
        return PracticeOf(state, view);
    }

    /// <summary>A practice with the open notes as their editors show them.</summary>
    public static PracticeSnapshot PracticeOf(ServerState state, PracticeView view) => view.With([.. state.OpenIn(view.Root)]);

    public static Calendar CalendarOf(ServerState state, PracticeSnapshot practice)
    {
        LocalDateTime now = Clock.Local(state.Now, practice.Settings.Zone);
        LocalDate today = state.FixedToday is { } day ? LocalDate.FromDateOnly(day) : now.Date;
        return practice.Settings.CalendarOf(today);
    }

    public static LocalDateTime NowIn(ServerState state, PracticeSnapshot practice)
    {
        LocalDateTime now = Clock.Local(state.Now, practice.Settings.Zone);
        return state.FixedToday is { } day ? LocalDate.FromDateOnly(day).At(now.TimeOfDay) : now;
    }
}
