using CodeGem.Notes.Model;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;

namespace CodeGem.Practice.Watching;

/// <summary>
/// Finds changes by comparing what folders and files look like now with how they looked last time. Every folder is looked at each time,
/// which shows what was made, removed or replaced; of the files only a share, in turn, because writing into a file changes no folder and
/// a hundred thousand questions are too many at once.
/// </summary>
internal sealed class FolderPoll
{
    private const int FilesAtOnce = 4_000;

    /// <summary>A folder changed this short a time ago may change again without looking any different: its stamp is too coarse.</summary>
    private static readonly TimeSpan Coarseness = TimeSpan.FromSeconds(2);

    private readonly string root;
    private readonly TimeProvider time;
    private Dictionary<string, FileLook> files;
    private Dictionary<string, DateTime> folders;
    private List<string> inTurn = [];
    private int next;

    public FolderPoll(string root, TimeProvider time)
    {
        this.root = root;
        this.time = time;
        (folders, files) = LookAround([], []);
        inTurn = [.. files.Keys];
    }

    /// <summary>Full paths that changed since the last look.</summary>
    public IReadOnlyList<string> Look()
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        (var foldersNow, var filesNow) = LookAround(folders, files);
        foreach ((string path, FileLook look) in filesNow)
        {
            if (!files.TryGetValue(path, out FileLook before) || before != look)
                changed.Add(path);
        }
        changed.UnionWith(files.Keys.Where(path => !filesNow.ContainsKey(path)));
        changed.UnionWith(folders.Keys.Where(path => !foldersNow.ContainsKey(path)));
        changed.UnionWith(foldersNow.Keys.Where(path => !folders.ContainsKey(path)));
        (folders, files) = (foldersNow, filesNow);
        LookAtSome(changed);
        return [.. changed];
    }

    private void LookAtSome(HashSet<string> changed)
    {
        for (int count = 0; count < FilesAtOnce; count++)
        {
            if (next >= inTurn.Count)
            {
                inTurn = [.. files.Keys];
                next = 0;
                if (count > 0 || inTurn.Count == 0)
                    return;
            }
            string path = inTurn[next++];
            if (files.TryGetValue(path, out FileLook before) && FileLook.Of(path) is var now && now != before)
            {
                files[path] = now;
                changed.Add(path);
            }
        }
    }

    /// <summary>Folders as they are; files as they were where their folder is unchanged, else as they are.</summary>
    private (Dictionary<string, DateTime>, Dictionary<string, FileLook>) LookAround(
        Dictionary<string, DateTime> foldersBefore, Dictionary<string, FileLook> filesBefore)
    {
        var foldersNow = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        var filesNow = new Dictionary<string, FileLook>(StringComparer.Ordinal);
        ILookup<string, KeyValuePair<string, FileLook>> byFolder = filesBefore.ToLookup(f => Path.GetDirectoryName(f.Key)!, StringComparer.Ordinal);
        foreach (string folder in Places())
        {
            DateTime stamp = Directory.GetLastWriteTimeUtc(folder);
            foldersNow[folder] = time.GetUtcNow().UtcDateTime - stamp < Coarseness ? DateTime.MinValue : stamp;
            if (foldersBefore.TryGetValue(folder, out DateTime before) && before == stamp)
            {
                foreach ((string path, FileLook look) in byFolder[folder])
                    filesNow[path] = look;
            }
            else
            {
                foreach (string name in FolderList.Files(folder, isWanted: Path.GetFileName(folder) == NotePath.SharedFolder))
                    filesNow[Path.Combine(folder, name)] = FileLook.Of(Path.Combine(folder, name));
            }
        }
        return (foldersNow, filesNow);
    }

    private IEnumerable<string> Places()
    {
        yield return root;
        foreach (string place in PracticeLayout.ClientParents.Append(PracticeLayout.TemplateFolder).Select(p => Path.Combine(root, p)).Where(Directory.Exists))
        {
            yield return place;
            if (Path.GetFileName(place) != PracticeLayout.TemplateFolder)
            {
                foreach (string folder in FolderList.Folders(PracticePath.RealPath(root) ?? root, place).Select(name => Path.Combine(place, name)))
                {
                    yield return folder;
                    if (Directory.Exists(Path.Combine(folder, NotePath.SharedFolder)))
                        yield return Path.Combine(folder, NotePath.SharedFolder);
                }
            }
        }
    }

    private readonly record struct FileLook(DateTime Written, long Length)
    {
        public static FileLook Of(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? new FileLook(file.LastWriteTimeUtc, file.Length) : default;
        }
    }
}
