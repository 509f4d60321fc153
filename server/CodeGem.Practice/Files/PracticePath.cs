using System.Buffers;

namespace CodeGem.Practice.Files;

/// <summary>
/// Paths of a practice to paths of the machine. What would leave the practice has none: no step up, no absolute path, no name a file
/// system reads as something else, no link that leads outside.
/// </summary>
public static class PracticePath
{
    private const int LongestName = 255;

    private static readonly SearchValues<char> Unfit = SearchValues.Create("\0\\\n\r");
    private static readonly SearchValues<char> UnfitOnWindows = SearchValues.Create(":*?\"<>|");

    /// <summary>
    /// Where a path counted from the root really is, links followed; null when that is not inside the root. The file itself need not exist.
    /// </summary>
    public static string? Resolve(string root, string path)
    {
        if (!IsPlain(path) || RealPath(root) is not { } realRoot)
            return null;
        string full = Path.Combine(realRoot, path.Replace('/', Path.DirectorySeparatorChar));
        string existing = full;
        while (existing.Length > realRoot.Length && !IsThere(existing))
            existing = Path.GetDirectoryName(existing)!;
        if (RealPath(existing) is not { } real || !IsInside(realRoot, real))
            return null;
        return real + full[existing.Length..];
    }

    /// <summary>The same for the name itself: where the last name is a link, the link and not what it leads to.</summary>
    public static string? ResolveName(string root, string path)
    {
        if (Resolve(root, path) is null)
            return null;
        int slash = path.LastIndexOf('/');
        string? folder = slash < 0 ? RealPath(root) : Resolve(root, path[..slash]);
        return folder is null ? null : Path.Combine(folder, path[(slash + 1)..]);
    }

    /// <summary>The path counted from the root, with <c>/</c> between the names; null when it is not below the root as written.</summary>
    public static string? Relative(string root, string fullPath)
    {
        string relative = Path.GetRelativePath(root, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        return IsPlain(relative) ? relative : null;
    }

    /// <summary>Names with single <c>/</c> between them, none of which means anything but itself.</summary>
    public static bool IsPlain(string path)
    {
        foreach (string name in path.Split('/'))
        {
            if (name is "" or "." or ".." || name.Length > LongestName || name.AsSpan().ContainsAny(Unfit))
                return false;
            // C: is a drive and a.md:b a hidden stream of a.md on Windows; trailing dots and spaces vanish there.
            if (OperatingSystem.IsWindows() && (name.AsSpan().ContainsAny(UnfitOnWindows) || name[^1] is '.' or ' '))
                return false;
        }
        return true;
    }

    /// <summary>Whether a link leads to something inside the root.</summary>
    internal static bool LeadsInside(string realRoot, string path) => RealPath(path) is { } real && IsInside(realRoot, real);

    /// <summary>The path with every link followed; null when nothing is there.</summary>
    public static string? RealPath(string path)
    {
        if (!OperatingSystem.IsWindows())
            return NativeCalls.RealPath(path);
        var folder = new DirectoryInfo(path);
        FileSystemInfo item = folder.Exists ? folder : new FileInfo(path);
        return item.Exists ? item.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? item.FullName : null;
    }

    /// <summary>A link that leads nowhere is there, too: nothing may be made under its name.</summary>
    private static bool IsThere(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static bool IsInside(string realRoot, string real) =>
        real == realRoot || real.StartsWith(Path.TrimEndingDirectorySeparator(realRoot) + Path.DirectorySeparatorChar, Comparison);

    private static StringComparison Comparison => OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
