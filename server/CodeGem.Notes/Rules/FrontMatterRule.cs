using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>The flat keys of a note or of practice.yaml, and what they are read against.</summary>
/// <param name="Note">The note they head; null for practice.yaml.</param>
public sealed record FrontMatterFile(SourceText Source, FrontMatter FrontMatter, KeyHome Home, Calendar Calendar, NoteContext? Note)
{
    public static FrontMatterFile Of(NoteContext context) => new(
        context.Note.Source, context.Note.FrontMatter, context.KeyHome ?? KeyHome.Session, context.Calendar, context);

    /// <summary>Adds a key where the house writes it, or fills in the one that stands there empty.</summary>
    public Edit Add(FrontMatterKey key, string value)
    {
        if (FrontMatter.Find(key.Name) is { } empty)
        {
            int at = empty.ValueSpan.Start;
            bool isFollowed = at < Source.Length && Source.Text[at] is not ('\n' or '\r' or ' ' or '\t');
            return Edit.Insert(at, (Source.Text[at - 1] == ':' ? " " : "") + value + (isFollowed ? " " : ""));
        }
        string line = $"{key.Name}: {value}".TrimEnd();
        int end = PlaceOf(key);
        return end > 0 && Source.Text[end - 1] is not ('\n' or '\r')
            ? Edit.Insert(end, Source.NewLine + line)
            : Edit.Insert(end, line + Source.NewLine);
    }

    /// <summary>The start of the line a new key goes on: behind the last key that comes before it in the house's order.</summary>
    private int PlaceOf(FrontMatterKey key)
    {
        IReadOnlyList<FrontMatterKey> order = FrontMatterKeys.Of(Home);
        var before = order.TakeWhile(k => k != key).Select(k => k.Name).ToHashSet(StringComparer.Ordinal);
        FrontMatterEntry? last = FrontMatter.Entries.LastOrDefault(e => before.Contains(e.Key));
        int line = last is not null ? Source.LineOf(Math.Max(last.KeySpan.End, last.ValueSpan.End)) : Source.LineOf(FrontMatter.Span.Start);
        return last is null && Home == KeyHome.Practice ? FrontMatter.Span.Start : Source.LineSpanWithBreak(line).End;
    }
}

/// <summary>A rule about the keys of a note's front matter, and of practice.yaml.</summary>
public abstract class FrontMatterRule(string code, Severity live, Severity after) : Rule(code, live, after)
{
    public sealed override bool Reads(NoteKind kind) => kind != NoteKind.None;

    public sealed override IEnumerable<Finding> Check(NoteContext context) => Check(FrontMatterFile.Of(context));

    public abstract IEnumerable<Finding> Check(FrontMatterFile file);
}
