using CodeGem.Notes.Text;

namespace CodeGem.Notes.Model;

/// <summary>
/// The flat YAML block at the top of a note, read as text only: no value is a number, a date or a boolean until a key asks for it,
/// so a bare <c>15:00</c> or <c>no</c> does no harm.
/// </summary>
/// <param name="Span">The block with both fences; empty when there is none.</param>
/// <param name="Body">Where the note begins, after the closing fence.</param>
public sealed record FrontMatter(
    Span Span, int Body, IReadOnlyList<FrontMatterEntry> Entries, IReadOnlyList<FrontMatterProblem> Problems)
{
    public static FrontMatter None(int body = 0) => new(Span.At(body), body, [], []);

    public bool Exists => !Span.IsEmpty;

    /// <summary>Unclosed, not YAML, or a key stands twice: nothing may be decided from it.</summary>
    public bool IsBroken => Problems.Count > 0;

    /// <summary>What it says where it stands above a session.</summary>
    public Session Session => field ??= Session.Read(this);

    /// <summary>The entry of a key; null when it is missing or stands twice, since neither copy may win.</summary>
    public FrontMatterEntry? Find(string key)
    {
        FrontMatterEntry? found = null;
        foreach (FrontMatterEntry entry in Entries)
        {
            if (entry.Key != key)
                continue;
            if (found is not null)
                return null;
            found = entry;
        }
        return found;
    }

    /// <summary>The trimmed value of a key; null when the key is missing or its value is empty.</summary>
    public string? Get(string key) => Find(key) is { Value.Length: > 0 } entry ? entry.Value : null;

    public IReadOnlyList<string> GetList(string key)
    {
        if (Find(key) is not { } entry)
            return [];
        if (entry.Items is not null)
            return entry.Items.Select(i => i.Value).ToList();
        return entry.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>One <c>key: value</c>.</summary>
/// <param name="Value">The scalar's text; empty for a list or a nested block.</param>
/// <param name="ValueSpan">The value as written, quotes included; empty and after the colon when there is none.</param>
/// <param name="Items">The members of a list of scalars; null when the value is none.</param>
/// <param name="IsNested">A mapping, or a list of something other than scalars: kept, never understood.</param>
public sealed record FrontMatterEntry(
    string Key, Span KeySpan, string Value, Span ValueSpan, bool IsQuoted, IReadOnlyList<FrontMatterItem>? Items, bool IsNested);

public sealed record FrontMatterItem(string Value, Span Span);

/// <summary>What makes the block unreadable, with the key of the sentence that says so.</summary>
public sealed record FrontMatterProblem(Span Span, string MessageKey, string Detail);
