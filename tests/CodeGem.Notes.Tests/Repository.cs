namespace CodeGem.Notes.Tests;

/// <summary>Where the repository's own files are, for the tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string At(params string[] names) => Path.Combine([Root, .. names]);

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CodeGem.Lsp.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("the tests do not run from within the repository");
    }
}
