using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>A key that is a slip of a known one. Keys that are near nothing are the coach's own and nobody's business.</summary>
public sealed class FrontMatterUnknownKey() : FrontMatterRule("frontmatter-unknown-key", Severity.Warning, Severity.Warning)
{
    public override IEnumerable<Finding> Check(FrontMatterFile file)
    {
        if (file.FrontMatter.IsBroken)
            yield break;
        foreach (FrontMatterEntry entry in file.FrontMatter.Entries)
        {
            if (FrontMatterKeys.Find(file.Home, entry.Key) is not null)
                continue;
            IReadOnlyList<string> near = Spelling.Near(entry.Key, FrontMatterKeys.Of(file.Home).Select(key => key.Name));
            if (near.Count > 0)
                yield return Found(entry.KeySpan, Messages.Of("rule.frontmatter-unknown-key", entry.Key, near[0]), Fixes(file, entry, near));
        }
    }

    private static Fix[] Fixes(FrontMatterFile file, FrontMatterEntry entry, IReadOnlyList<string> near)
    {
        var free = near.Where(name => file.FrontMatter.Find(name) is null).ToList();
        return free.Select(name => new Fix(Messages.Of("fix.rename-key", name), [new Edit(entry.KeySpan, name)],
            IsUnambiguous: near.Count == 1 && file.FrontMatter.Entries.Count(e => e.Key == entry.Key) == 1)).ToArray();
    }
}
