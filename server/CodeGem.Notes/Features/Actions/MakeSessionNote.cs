using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>"Make this a session note": an ordinary Markdown file of a practice opts in by getting front matter; its text stays.</summary>
internal static class MakeSessionNote
{
    /// <summary>The practice's own folders, and a client's, that hold no notes.</summary>
    private static readonly string[] OtherFolders = [NotePath.TemplateFolder, Papers.GeneratedFile.Folder, NotePath.SharedFolder, "files"];

    /// <summary>Null outside a practice, and for a file that is not in a folder of notes or cannot be read.</summary>
    public static CodeActionOffer? Offer(NoteContext context)
    {
        string folder = NotePath.Folder(context.Path);
        bool isPlace = !context.Practice.IsLoose && folder.Contains('/', StringComparison.Ordinal)
            && !OtherFolders.Contains(NotePath.FileName(folder)) && !OtherFolders.Contains(folder.Split('/')[0])
            && NotePath.FileName(context.Path) != NotePath.ClientFile && Slug.IsSlug(context.Folder.Id);
        FrontMatter front = context.Note.FrontMatter;
        if (!isPlace || front.IsBroken || context.Note.IsPlain || front.Get("type") is not null)
            return null;
        return new CodeActionOffer(Messages.Of("action.make-session"), ActionKinds.Rewrite, front.Exists ? AddKeys(context) : [AddBlock(context)]);
    }

    private static IEnumerable<(string Key, string Value)> Keys(NoteContext context)
    {
        LocalDate date = NotePath.SessionName(context.Path)?.Date ?? context.Calendar.Today;
        yield return ("type", "session");
        yield return ("client", context.Folder.Id);
        yield return ("date", FrontMatterValues.Text(date));
        yield return ("kind", "regular");
        // A day that is over was a meeting; only the coach can say how long it was.
        yield return ("status", "planned");
    }

    private static Edit AddBlock(NoteContext context)
    {
        string newLine = context.Note.Source.NewLine;
        int start = context.Note.Text.StartsWith('\uFEFF') ? 1 : 0;
        string block = string.Join(newLine, Keys(context).Select(k => $"{k.Key}: {k.Value}").Prepend("---").Append("---"));
        return Edit.Insert(start, block + newLine + newLine);
    }

    private static List<Edit> AddKeys(NoteContext context) => Keys(context)
        .Where(k => context.Note.FrontMatter.Get(k.Key) is null)
        .Select(k => FrontMatterEdits.Set(context.Note, k.Key, k.Value)).ToList();
}
