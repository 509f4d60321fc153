using System.Diagnostics;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Verbs;

/// <summary>What a verb answered.</summary>
public sealed record Answer(int Code, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JObject Json => JObject.Parse(Out);

    /// <summary>It went well and nothing had to be said.</summary>
    public Answer Fine()
    {
        Assert.Equal("", Error);
        Assert.Equal(0, Code);
        return this;
    }
}

/// <summary>A folder of its own with a copy of the sample practice in it, and the program run there as from a shell.</summary>
public sealed class Desk : IDisposable
{
    public const string Today = "2026-11-16", Live = "clients/dana-okafor/2026-11-16.md", Next = "clients/dana-okafor/2026-11-30.md";

    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly DirectoryInfo top = Directory.CreateTempSubdirectory("codegem");

    public Desk(bool withPractice = true)
    {
        Folder = Path.Combine(top.FullName, "my practice");
        Directory.CreateDirectory(Folder);
        if (withPractice) Copy(Path.Combine(AppContext.BaseDirectory, "practice"), Folder);
    }

    public string Folder { get; }

    /// <summary>What the program is started through; nothing but itself where this is empty.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    public string At(string path) => Path.Combine(Folder, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return path;
    }

    /// <summary>Every file by its path, and its bytes as text.</summary>
    public IReadOnlyDictionary<string, string> Files() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Folder, file), File.ReadAllText);

    /// <summary>Runs the program in the practice's folder, on the sample's own day.</summary>
    public Answer Run(params string[] arguments) => RunIn("", null, [.. arguments, "--today", Today]);

    /// <param name="input">Standard input; none when null.</param>
    public Answer RunIn(string folder, string? input, params string[] arguments)
    {
        using System.Diagnostics.Process process = Start(folder, arguments);
        if (input is not null) process.StandardInput.BaseStream.Write(Utf8.GetBytes(input));
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        bool hasEnded = process.WaitForExit(TimeSpan.FromSeconds(60));
        if (!hasEnded) process.Kill();
        string answer = output.GetAwaiter().GetResult();
        Assert.True(hasEnded, "the verb did not end");
        return new Answer(process.ExitCode, answer, error.GetAwaiter().GetResult());
    }

    public System.Diagnostics.Process Start(string folder, params string[] arguments)
    {
        string[] line = [.. Through, ServerProcess.Program, .. arguments];
        return System.Diagnostics.Process.Start(new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            WorkingDirectory = At(folder),
            Environment = { ["DOTNET_EnableDiagnostics"] = "0" }, // saves time, and makes no difference to the native program
        })!;
    }

    public void Dispose() => top.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
