using System.Globalization;

namespace CodeGem.Benchmarks;

/// <summary>Where the contenders and their practices are.</summary>
/// <param name="Program">The native program.</param>
/// <param name="Floor">The compiled <c>floor.c</c>.</param>
/// <param name="NodeServer">The JavaScript of Node's Markdown server.</param>
/// <param name="Agenda">The Emacs Lisp that times a warm agenda.</param>
/// <param name="Practices">The folder for synthetic practices; one that is there already is used again.</param>
internal sealed record Setting(string Program, string Floor, string NodeServer, string Agenda, string Practices)
{
    /// <summary>A day on which the last session of every synthetic client is over and not yet finished.</summary>
    public const string Today = "2025-10-21";

    public static Setting FromEnvironment() => new(
        Of("CODEGEM_PROGRAM"), Of("CODEGEM_FLOOR"), Of("CODEGEM_NODE_SERVER"), Of("CODEGEM_AGENDA"), Of("CODEGEM_PRACTICES"));

    public string Practice(int notes)
    {
        string folder = Path.Combine(Practices, notes.ToString(CultureInfo.InvariantCulture));
        if (File.Exists(folder + ".whole"))
            return folder;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        new SyntheticPractice(folder).Write(notes);
        File.WriteAllText(folder + ".whole", "");
        return folder;
    }

    public Contender Server(string name = "codegem") => new(name, Program, "lsp", "--today", Today);

    public Contender FloorProgram() => new("floor", Floor);

    private static string Of(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set; start this through tests/benchmarks/run");
}
