using System.Diagnostics;

namespace CodeGem.Repository.Tests;

/// <summary>The checkout as git knows it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The tracked files, and new ones that are not ignored; paths from the root.</summary>
    public static IReadOnlyList<string> Files { get; } = Git("ls-files", "--cached", "--others", "--exclude-standard")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(Full(f))).ToList();

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Text(string path) => File.ReadAllText(Full(path));

    public static IEnumerable<string> Ending(params string[] endings) => Files.Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "CodeGem.Lsp.sln")))
                return folder;
        }
        throw new InvalidOperationException("the tests must run inside the checkout");
    }

    private static string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true };
        using Process git = Process.Start(start)!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
