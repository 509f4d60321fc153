using System.Text;
using System.Text.RegularExpressions;

namespace CodeGem.Tests;

/// <summary>
/// What must hold after something was interrupted, whatever it was and wherever: compares the notes as they are with those before it began
/// and with those an undisturbed run leaves. Reads items by itself, so that no mistake of the reader's is shared.
/// </summary>
public sealed partial class Aftermath(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> whole)
{
    /// <summary>Every file below a folder by its path, byte for byte but for the minute something was finished.</summary>
    public static Dictionary<string, string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => WithoutMinute(File.ReadAllText(file, Encoding.Latin1)), StringComparer.Ordinal);

    public static string WithoutMinute(string text) => Finished().Replace(text, "finished: now");

    /// <summary>No item is lost, no file that had nothing to do with it is touched, none is gone, none is half written.</summary>
    /// <param name="theirs">What somebody else wrote meanwhile, which must stand.</param>
    public void NothingLost(IReadOnlyDictionary<string, string> now, params string[] theirs)
    {
        foreach (var (path, text) in now.Where(file => !IsTemporary(file.Key)))
        {
            var isBystander = before.TryGetValue(path, out var was) && whole.TryGetValue(path, out var becomes) && was == becomes;
            var isKnown = text == was || (!isBystander && whole.Values.Contains(text)) || theirs.Contains(text);
            Assert.True(isKnown, $"{path} is neither as before nor as after:\n{text}");
        }

        Assert.All(before.Keys.Where(whole.ContainsKey), path => Assert.Contains(path, now.Keys));
        Assert.All(theirs, text => Assert.Contains(text, now.Values));
        var open = now.Where(file => !IsTemporary(file.Key)).SelectMany(file => Open(file.Value)).ToHashSet(StringComparer.Ordinal);
        var gone = before.Keys.Where(path => !now.TryGetValue(path, out var text) || !theirs.Contains(text)).SelectMany(path => Open(before[path])).Where(item => !open.Contains(item));
        Assert.Empty(gone);
    }

    /// <summary>All is as an undisturbed run leaves it: nothing missing, nothing twice, nothing left behind.</summary>
    public void Complete(IReadOnlyDictionary<string, string> now)
    {
        Assert.Equal(whole.Keys.Order(StringComparer.Ordinal), now.Keys.Order(StringComparer.Ordinal));
        Assert.All(whole, file => Assert.Equal(file.Value, now[file.Key]));
    }

    /// <summary>The open items of a note, by their words.</summary>
    public static IReadOnlyList<string> Open(string note) => Item().Matches(note).Select(item => Mark().Replace(item.Groups[1].Value, "").Trim()).ToList();

    private static bool IsTemporary(string path) => Path.GetFileName(path).StartsWith(".codegem-", StringComparison.Ordinal);

    [GeneratedRegex(@"^finished: \S+", RegexOptions.Multiline)]
    private static partial Regex Finished();

    [GeneratedRegex(@"^[ \t]*[-*+] \[[ /]\] ([^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex(@" (from|moved|due):\S+")]
    private static partial Regex Mark();
}
