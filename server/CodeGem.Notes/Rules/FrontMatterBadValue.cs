using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>A value that its key cannot hold: a word outside the list, a day no calendar has, a list where one value is meant.</summary>
public sealed class FrontMatterBadValue() : FrontMatterRule("frontmatter-bad-value", Severity.Error, Severity.Error)
{
    public override IEnumerable<Finding> Check(FrontMatterFile file)
    {
        if (file.FrontMatter.IsBroken)
            yield break;
        foreach (FrontMatterEntry entry in file.FrontMatter.Entries)
        {
            // A placeholder that was left is a finding of its own, and its cure is the value.
            if (FrontMatterKeys.Find(file.Home, entry.Key) is not { } key || file.Source.Slice(entry.ValueSpan).Contains("{{", StringComparison.Ordinal))
                continue;
            foreach (Finding finding in Check(file, key, entry))
                yield return finding;
        }
    }

    private IEnumerable<Finding> Check(FrontMatterFile file, FrontMatterKey key, FrontMatterEntry entry)
    {
        if (entry.IsNested)
            return [Found(entry.ValueSpan, Messages.Of("rule.frontmatter-bad-value.nested", key.Name))];
        if (entry.Items is not null)
            return key.IsList ? entry.Items.SelectMany(item => CheckOne(file, key, item.Value, item.Span)) : OneTooMany(key, entry);
        if (key.IsList && entry.Value.Contains(',', StringComparison.Ordinal) && !entry.IsQuoted)
            return Parts(file.Source, entry.ValueSpan).SelectMany(part => CheckOne(file, key, file.Source.Of(part), part));
        return CheckOne(file, key, entry.Value, entry.ValueSpan);
    }

    private IEnumerable<Finding> CheckOne(FrontMatterFile file, FrontMatterKey key, string value, Span span)
    {
        if (value.Length == 0 || KeyValues.IsValid(key, value))
            yield break;
        IReadOnlyList<KeyGuess> cures = ValueCures.Of(file, key, value);
        if (cures.Count == 0 && key.IsRequired(file.FrontMatter))
            cures = KeyGuesses.Of(file, key).Where(guess => KeyValues.IsValid(key, guess.Value)).Select(guess => guess with { IsCertain = false }).ToList();
        List<Fix> fixes = cures.Select(cure => new Fix(Title(file, key, cure.Value), [new Edit(span, KeyValues.Write(key, cure.Value))], cure.IsCertain)).ToList();
        if (cures.Count == 0 && !key.IsList && !key.IsRequired(file.FrontMatter))
            fixes.Add(new Fix(Messages.Of("fix.empty-value", key.Name), [Edit.Delete(span)]));
        yield return Found(span, Messages.Of("rule.frontmatter-bad-value." + Expected(key), key.Name, value, string.Join(", ", key.Words)), fixes);
    }

    private static string Title(FrontMatterFile file, FrontMatterKey key, string value) => FrontMatterValues.Date(value) is { } date
        ? Messages.Of("fix.set-value", key.Name, DateLabel.Of(date, file.Calendar))
        : Messages.Of("fix.set-value", key.Name, value);

    private IEnumerable<Finding> OneTooMany(FrontMatterKey key, FrontMatterEntry entry)
    {
        Fix[] fixes = entry.Items is [{ Value.Length: > 0 } only] && KeyValues.IsValid(key, only.Value)
            ? [new Fix(Messages.Of("fix.set-value", key.Name, only.Value), [new Edit(entry.ValueSpan, KeyValues.Write(key, only.Value))], IsUnambiguous: true)]
            : [];
        return [Found(entry.ValueSpan, Messages.Of("rule.frontmatter-bad-value.list", key.Name), fixes)];
    }

    /// <summary>The last word of the message's key: what the value should have been.</summary>
    private static string Expected(FrontMatterKey key) => key.Value switch
    {
        KeyValue.Word or KeyValue.Weekday => "word",
        KeyValue.WeekdayList => "weekdays",
        KeyValue.Date or KeyValue.DateList => "date",
        KeyValue.DateOrWord => "date-or-word",
        KeyValue.DateTime => "date-time",
        KeyValue.Time => "time",
        KeyValue.Minutes => "minutes",
        KeyValue.Number => "number",
        KeyValue.Amount => "amount",
        KeyValue.Bool => "bool",
        KeyValue.ClientId or KeyValue.Slug or KeyValue.SlugList => "slug",
        KeyValue.Cadence => "cadence",
        KeyValue.TimeZone => "timezone",
        KeyValue.Currency => "currency",
        KeyValue.Locale => "locale",
        _ => "email",
    };

    private static IEnumerable<Span> Parts(SourceText source, Span list)
    {
        int start = list.Start;
        for (int at = list.Start; at <= list.End; at++)
        {
            if (at < list.End && source.Text[at] != ',')
                continue;
            int end = at;
            while (start < end && source.Text[start] == ' ')
                start++;
            while (end > start && source.Text[end - 1] == ' ')
                end--;
            yield return new Span(start, end);
            start = at + 1;
        }
    }
}
