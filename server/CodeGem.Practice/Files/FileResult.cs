namespace CodeGem.Practice.Files;

/// <summary>What became of one change to one file.</summary>
/// <param name="Problem">The key of the sentence that says why it was not made; null when the file is as it was wanted.</param>
/// <param name="WasDone">The file was as wanted before anything was tried.</param>
public readonly record struct FileResult(string? Problem, bool WasDone = false)
{
    public static FileResult Done { get; } = new(null);

    public static FileResult AlreadyDone { get; } = new(null, WasDone: true);

    public bool IsDone => Problem is null;

    public static FileResult Failed(string problem) => new(problem);

    internal static FileResult Failed(Exception error) => new(FileTrouble.KeyOf(error));
}
