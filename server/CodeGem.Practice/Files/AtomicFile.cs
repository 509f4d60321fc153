using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>
/// Writes a file whole or not at all. The text goes to a temporary file in the same folder, is flushed, and only then takes its name in
/// one step of the file system; whoever reads sees the old text or the new one. Nothing is ever written over what was not expected.
/// A process that dies leaves at most a temporary file, which the next one removes.
/// </summary>
public sealed class AtomicFile(FileCalls calls)
{
    private const int MostAttempts = 5;
    private readonly NameExchange exchange = new(calls);

    /// <summary>Whether a path is that of a file being written, or left behind by a process that died.</summary>
    public static bool IsTemporary(string path) => Temporary.IsTemporary(Path.GetFileName(path.AsSpan()));

    public static AtomicFile OnDisk { get; } = new(FileCalls.OnDisk);

    /// <summary>Makes a file that must not exist yet. One that holds the very text already is done.</summary>
    public FileResult Create(string path, string text) => Try(() =>
    {
        if (NoteFile.BytesOf(text) is not { } bytes)
            return FileResult.Failed("file.text-broken");
        string folder = FolderOf(path);
        string? made = FirstMissing(folder);
        calls.CreateFolder(folder);
        try
        {
            FileResult result = WithTemporary(folder, bytes, null, temporary =>
            {
                if (!calls.Link(temporary, path) && !calls.Move(temporary, path))
                    throw new NotSupportedException();
            });
            foreach (string parent in Upwards(folder, made).Select(FolderOf))
                calls.FlushName(parent);
            return result;
        }
        catch (Exception error) when (FileTrouble.IsNameTaken(error) && FileBytes.KindOf(path) != FileKind.Missing)
        {
            return FileBytes.KindOf(path) == FileKind.File && calls.Holds(path, bytes) ? Settled(path) : FileResult.Failed("file.name-taken");
        }
        catch (Exception error) when (made is not null && (FileTrouble.IsTrouble(error) || error is NotSupportedException))
        {
            RemoveEmpty(folder, made);
            throw;
        }
    });

    /// <summary>
    /// Puts <paramref name="text"/> where the file still holds <paramref name="expectedBefore"/>, with its owner and permissions. Where the
    /// file system can exchange two names, a change made at the last moment is noticed and put back.
    /// </summary>
    public FileResult Replace(string path, string expectedBefore, string text) => Try(() =>
    {
        if (NoteFile.BytesOf(text) is not { } after || NoteFile.BytesOf(expectedBefore) is not { } before)
            return FileResult.Failed("file.text-broken");
        if (Check(path, before, after) is { } settled)
            return settled;
        bool isDone = false;
        FileResult result = WithTemporary(FolderOf(path), after, path, temporary => isDone = exchange.Replace(temporary, path, before, after));
        return isDone ? result : FileResult.Failed("file.changed");
    });

    /// <summary>Gives a file or folder another name that must be free. Run again after it was done, it is done.</summary>
    public FileResult Rename(string path, string newPath) => Try(() =>
    {
        if (FileBytes.KindOf(path) == FileKind.Missing)
            return FileBytes.KindOf(newPath) == FileKind.Missing ? FileResult.Failed("file.missing") : FileResult.AlreadyDone;
        calls.CreateFolder(FolderOf(newPath));
        try
        {
            if (!calls.Move(path, newPath))
                MoveByLink(path, newPath);
        }
        catch (Exception error) when (FileTrouble.IsNameTaken(error) && IsCopy(path, newPath))
        {
            calls.Delete(path);
        }
        calls.FlushName(FolderOf(newPath));
        if (FolderOf(newPath) != FolderOf(path))
            calls.FlushName(FolderOf(path));
        return FileResult.Done;
    });

    /// <summary>
    /// Removes a file that still holds <paramref name="expectedBefore"/>; one that is gone is done. It is taken aside first, so that a
    /// change made at the last moment is noticed and put back.
    /// </summary>
    public FileResult DeleteIfUnchanged(string path, string expectedBefore) => Try(() =>
    {
        if (FileBytes.KindOf(path) == FileKind.Missing)
            return FileResult.AlreadyDone;
        if (NoteFile.BytesOf(expectedBefore) is not { } before || !calls.Holds(path, before))
            return FileResult.Failed("file.changed");
        if (!calls.MayWrite(path))
            return FileResult.Failed("file.read-only");
        if (!exchange.Delete(path, before))
            return FileResult.Failed("file.changed");
        calls.FlushName(FolderOf(path));
        return FileResult.Done;
    });

    /// <summary>Why a file could not be made, as far as can be seen.</summary>
    public string? ForeseeCreate(string path, string text) => Try(() =>
        FileBytes.KindOf(path) == FileKind.Missing || Holds(path, text) ? FileResult.Done : FileResult.Failed("file.name-taken")).Problem;

    /// <summary>Why a file that should hold a text, or one that it is to have, could not be changed.</summary>
    public string? ForeseeChange(string path, string before, string? after = null) => Try(() =>
        after is not null && Holds(path, after) ? FileResult.AlreadyDone
        : !Holds(path, before) ? FileResult.Failed("file.changed")
        : calls.MayWrite(path) ? FileResult.Done : FileResult.Failed("file.read-only")).Problem;

    /// <summary>Why a file does not hold a text.</summary>
    public string? ForeseeText(string path, string text) => Try(() => Holds(path, text) ? FileResult.Done : FileResult.Failed("file.changed")).Problem;

    /// <summary>Why a file could not get another name.</summary>
    public string? ForeseeRename(string path, string newPath) => Try(() =>
        FileBytes.KindOf(path) == FileKind.Missing || FileBytes.KindOf(newPath) == FileKind.Missing || IsCopy(path, newPath)
            ? FileResult.Done
            : FileResult.Failed("file.name-taken")).Problem;

    /// <summary>Dying between the two leaves the file under both names; run again, the first one goes.</summary>
    private void MoveByLink(string path, string newPath)
    {
        if (!calls.Link(path, newPath))
            throw new NotSupportedException();
        calls.Delete(path);
    }

    private bool IsCopy(string path, string newPath) =>
        FileBytes.KindOf(path) == FileKind.File && FileBytes.KindOf(newPath) == FileKind.File && calls.Holds(newPath, calls.Read(path));

    private bool Holds(string path, string text) => NoteFile.BytesOf(text) is { } bytes && calls.Holds(path, bytes);

    private FileResult? Check(string path, byte[] before, byte[] after)
    {
        byte[] now = calls.Read(path);
        if (now.AsSpan().SequenceEqual(before))
            return NoteFile.Of(path, now).Obstacle is { } obstacle ? FileResult.Failed(obstacle) : calls.MayWrite(path) ? null : FileResult.Failed("file.read-only");
        return now.AsSpan().SequenceEqual(after) ? Settled(path) : FileResult.Failed("file.changed");
    }

    /// <summary>
    /// Writes a temporary file, lets <paramref name="publish"/> give it its name, and removes what is left under the temporary one. Another
    /// process that tidies up may take a temporary file away in the moment before it is locked; then a new one is made.
    /// </summary>
    private FileResult WithTemporary(string folder, byte[] bytes, string? rightsOf, Action<string> publish)
    {
        for (int attempt = 1; ; attempt++)
        {
            string? temporary = null;
            try
            {
                (temporary, SafeFileHandle file) = Temporary.Open(calls, folder);
                Publish(temporary, file, bytes, rightsOf, publish);
                calls.FlushName(folder);
                return FileResult.Done;
            }
            catch (Exception error) when (attempt < MostAttempts && Temporary.WasTaken(error, temporary))
            {
            }
        }
    }

    private void Publish(string temporary, SafeFileHandle file, byte[] bytes, string? rightsOf, Action<string> publish)
    {
        try
        {
            // Before there is anything in it that others may not read.
            if (rightsOf is not null)
                calls.CopyRights(rightsOf, temporary);
            calls.Write(file, bytes);
            calls.Flush(file);
            publish(temporary);
        }
        finally
        {
            file.Dispose();
            Temporary.Discard(calls, temporary);
        }
    }

    /// <summary>It holds what is wanted, but whether that would outlive the power is not known.</summary>
    private FileResult Settled(string path)
    {
        calls.FlushName(path);
        calls.FlushName(FolderOf(path));
        return FileResult.AlreadyDone;
    }

    private void RemoveEmpty(string folder, string highest)
    {
        try
        {
            foreach (string at in Upwards(folder, highest))
                calls.RemoveFolder(at);
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
        }
    }

    /// <summary>A folder and those around it, up to the highest; none without one.</summary>
    private static IEnumerable<string> Upwards(string folder, string? highest)
    {
        for (string? at = highest is null ? null : folder; at is not null && at.Length >= highest!.Length; at = Path.GetDirectoryName(at))
            yield return at;
    }

    private static string? FirstMissing(string folder)
    {
        string? missing = null;
        for (string? at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
            missing = at;
        return missing;
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;

    private static FileResult Try(Func<FileResult> change)
    {
        try
        {
            return change();
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            return FileResult.Failed(error);
        }
        catch (NotSupportedException)
        {
            return FileResult.Failed("file.system-unfit");
        }
    }
}
