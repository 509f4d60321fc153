using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>A key the note cannot do without is not there, or stands there empty.</summary>
public sealed class FrontMatterMissingKey() : FrontMatterRule("frontmatter-missing-key", Severity.Error, Severity.Error)
{
    public override IEnumerable<Finding> Check(FrontMatterFile file)
    {
        if (file.FrontMatter.IsBroken)
            yield break;
        foreach (FrontMatterKey key in FrontMatterKeys.Of(file.Home))
        {
            if (!key.IsRequired(file.FrontMatter))
                continue;
            FrontMatterEntry? entry = file.FrontMatter.Find(key.Name);
            if (entry is { IsNested: true } || entry?.Value.Length > 0 || entry?.Items is { Count: > 0 })
                continue;
            string why = Messages.Of(key.DescriptionKey);
            string message = Messages.Of(entry is null ? "rule.frontmatter-missing-key" : "rule.frontmatter-missing-key.empty", key.Name, why);
            yield return Found(entry?.KeySpan ?? PlaceToShow(file), message, Fixes(file, key, entry));
        }
    }

    /// <summary>The line that makes the file a note of ours; the first line of practice.yaml.</summary>
    private static Span PlaceToShow(FrontMatterFile file)
    {
        if (file.FrontMatter.Find("type") is { } type)
            return new Span(type.KeySpan.Start, type.ValueSpan.End);
        return file.FrontMatter.Entries is [var first, ..] ? first.KeySpan : file.Source.LineSpan(0);
    }

    private static Fix[] Fixes(FrontMatterFile file, FrontMatterKey key, FrontMatterEntry? entry)
    {
        if (entry?.Items is not null)
            return [];
        var guesses = KeyGuesses.Of(file, key).Distinct().ToList();
        if (guesses.Count == 0)
            return entry is null ? [new Fix(Messages.Of("fix.add-key", key.Name), [file.Add(key, "")])] : [];
        return guesses.Select(guess => new Fix(Messages.Of("fix.add-value", key.Name, guess.Value), [file.Add(key, KeyValues.Write(key, guess.Value))],
            IsUnambiguous: guess.IsCertain && guesses.Count == 1)).ToArray();
    }
}
