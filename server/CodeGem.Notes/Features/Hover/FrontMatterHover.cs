using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What a key means and may say; behind a key the client, the day or the goal its value names.</summary>
internal static class FrontMatterHover
{
    public static NoteHover? Of(NoteContext context, int offset, NoteLookup? lookup)
    {
        Note note = context.Note;
        if (note.FrontMatter.Entries.FirstOrDefault(e => e.KeySpan.Touches(offset) || e.ValueSpan.Touches(offset)) is not { } entry)
            return null;
        if (context.KeyHome is not { } home || FrontMatterKeys.Find(home, entry.Key) is not { } key)
            return null;
        if (entry.KeySpan.Touches(offset) || entry.ValueSpan.IsEmpty)
            return OfKey(key, entry);
        if (key.Value == KeyValue.ClientId)
            return ClientHover.Of(context, entry.Value, entry.ValueSpan, lookup);
        return FrontMatterValues.Date(entry.Value) is { } date ? DateHover.Of(context, date, entry.ValueSpan) : OfKey(key, entry);
    }

    private static NoteHover OfKey(FrontMatterKey key, FrontMatterEntry entry)
    {
        var text = new HoverText().Title(key.Name).Line(key.DescriptionKey);
        if (key.Words.Count > 1)
            text.Line("hover.key-words", string.Join(", ", key.Words));
        else if (key.Value == KeyValue.Cadence)
            text.Line("hover.key-words", Messages.Of("complete.cadences").Replace("; ", ", ", StringComparison.Ordinal));
        return text.At(new Span(entry.KeySpan.Start, Math.Max(entry.KeySpan.End, entry.ValueSpan.End)));
    }
}
