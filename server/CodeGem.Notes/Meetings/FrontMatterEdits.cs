using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>Changes single values of front matter and leaves every other byte, comments and quotes included, as it is.</summary>
public static class FrontMatterEdits
{
    /// <summary>Sets a key, or adds it as the last of the block.</summary>
    public static Edit Set(Note note, string key, string value)
    {
        if (note.FrontMatter.Find(key) is not { } entry)
            return Edit.Insert(ClosingFence(note), $"{key}: {value}{note.Source.NewLine}");
        if (entry.IsQuoted && entry.ValueSpan.Length >= 2)
            return new Edit(new Span(entry.ValueSpan.Start + 1, entry.ValueSpan.End - 1), value);
        string before = note.Text[entry.ValueSpan.Start - 1] == ':' ? " " : "";
        bool isFollowed = entry.ValueSpan.End < note.Text.Length && note.Text[entry.ValueSpan.End] is not ('\n' or '\r' or ' ' or '\t');
        return new Edit(entry.ValueSpan, before + value + (isFollowed ? " " : ""));
    }

    /// <summary>Sets a key to a time of day, in quotes: a bare <c>15:00</c> is a number to other tools.</summary>
    public static Edit SetTime(Note note, string key, LocalTime time)
    {
        string text = FrontMatterValues.Text(time);
        return Set(note, key, note.FrontMatter.Find(key) is { IsQuoted: true, ValueSpan.Length: >= 2 } ? text : $"\"{text}\"");
    }

    /// <summary>Takes the whole line of a key out.</summary>
    public static Edit? Remove(Note note, string key)
    {
        if (note.FrontMatter.Find(key) is not { } entry)
            return null;
        return Edit.Delete(note.Source.LineSpanWithBreak(note.Source.LineOf(entry.KeySpan.Start)));
    }

    private static int ClosingFence(Note note) => note.Source.LineStart(note.Source.LineOf(note.FrontMatter.Span.End));
}
