using CodeGem.Notes.Effects;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Verbs;

/// <summary>A plan as a dry run shows it: one diff that <c>git apply</c> and <c>patch -p1</c> read.</summary>
internal static class PlanText
{
    /// <param name="shown">A path from the practice's root to how the person names it.</param>
    public static void Write(Plan plan, Func<string, string> shown, TextWriter to)
    {
        foreach (Step step in plan.Steps)
        {
            string path = InDiff(shown(step.Path));
            to.Write(step switch
            {
                CreateFile create => UnifiedDiff.OfNew(path, create.Text),
                EditFile edit => UnifiedDiff.OfEdits(path, edit.Before, edit.Edits),
                DeleteFile delete => UnifiedDiff.OfDeleted(path, delete.Before),
                RenameFile rename => UnifiedDiff.OfRename(path, InDiff(shown(rename.NewPath))),
                _ => "",
            });
        }
    }

    /// <summary>A diff has no absolute paths: they begin at the disk's root, where <c>patch -p1 -d /</c> finds them.</summary>
    public static string InDiff(string path) => path.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');
}
