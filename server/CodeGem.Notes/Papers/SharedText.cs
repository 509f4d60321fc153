using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>
/// The text right below one shared heading, line by line. Items lose their tokens and say when they are due in words; what was dropped, or is
/// private because it was first written elsewhere, is left out with all below it.
/// </summary>
internal sealed class SharedText(NoteContext context, Section section, Privacy privacy)
{
    private readonly Note note = context.Note;
    private readonly SharedLines shared = privacy.LinesOf(context.Note, section);

    public IReadOnlyList<string> All() => Trimmed(Enumerable.Range(shared.First, shared.End - shared.First));

    /// <summary>The outermost items with all below them, by who does them; what is no item goes with the client's.</summary>
    public IReadOnlyList<(string Owner, IReadOnlyList<string> Lines)> ByOwner()
    {
        var owners = new List<string>();
        var lines = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        string owner = "client";
        for (int line = shared.First; line < shared.End; line++)
        {
            if (note.Entries.FirstOrDefault(e => e.Parent is null && e.FirstLine == line) is { } entry)
                owner = entry.Item?.Get(TokenKind.Owner) is { } named && context.Owners.Contains(named) ? named : "client";
            if (!lines.TryGetValue(owner, out List<int>? list))
            {
                lines.Add(owner, list = []);
                owners.Add(owner);
            }
            list.Add(line);
        }
        return owners.OrderBy(o => o != "client").ThenBy(o => o == "coach")
            .Select(o => (Owner: o, Lines: (IReadOnlyList<string>)Trimmed(lines[o]))).Where(o => o.Lines.Count > 0).ToList();
    }

    /// <summary>Without empty lines at either end, and never two in a row.</summary>
    private List<string> Trimmed(IEnumerable<int> numbers)
    {
        var text = new List<string>();
        foreach (int number in numbers.Where(n => !LeftOut.Contains(n)))
        {
            if (LineOf(number) is { } line && (line.Length > 0 || (text.Count > 0 && text[^1].Length > 0)))
                text.Add(line);
        }
        if (text.Count > 0 && text[^1].Length == 0)
            text.RemoveAt(text.Count - 1);
        return text;
    }

    private HashSet<int> LeftOut => field ??= note.Items.Select(LeftOutWith).OfType<ListEntry>()
        .SelectMany(entry => Enumerable.Range(entry.FirstLine, entry.LastLine - entry.FirstLine + 1)).ToHashSet();

    /// <summary>What is private came with the lines above it, where it needed them to be read.</summary>
    private ListEntry? LeftOutWith(ActionItem item) =>
        context.Record is { } session && privacy.Hides(context.Folder, session, note, item) ? Privacy.TopOf(item.Entry) : item.State == ItemState.Dropped ? item.Entry : null;

    private string? LineOf(int number)
    {
        if (shared.Visible(number) is not { } visible)
            return null;
        ActionItem? item = note.Items.FirstOrDefault(i => i.Entry.FirstLine == number);
        if (item is null)
            return visible;
        int start = note.Source.LineStart(number);
        string bullet = note.Text[start..item.Box.Start];
        string words = Comments.OneLine(item.Text);
        return words.Length == 0 ? null : bullet + WithState(words, item);
    }

    private string WithState(string words, ActionItem item)
    {
        if (item.State == ItemState.Done)
            return Messages.Of("followup.done", words);
        return DueOf(item) is { } due ? Messages.Of("followup.due", words, $"{DateNames.Weekday(due)}, {DateNames.Long(due)}") : words;
    }

    private LocalDate? DueOf(ActionItem item) => Features.ItemDays.Due(context, item);
}
