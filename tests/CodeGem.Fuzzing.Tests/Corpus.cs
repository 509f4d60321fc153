using System.Security.Cryptography;
using CodeGem.Notes.Tests;

namespace CodeGem.Fuzzing.Tests;

/// <summary>Inputs kept in the repository, one a file: those that lead somewhere, and those that once broke something.</summary>
internal static class Corpus
{
    public static IEnumerable<byte[]> Of(Target target) => Files(Folder("corpus", target.Name)).Select(File.ReadAllBytes);

    public static IEnumerable<string> FoundFiles(Target target) => Files(Folder("found", target.Name));

    public static string Keep(string kind, Target target, byte[] input)
    {
        string folder = Folder(kind, target.Name);
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(input))[..12]);
        File.WriteAllBytes(file, input);
        return file;
    }

    public static void Replace(Target target, IEnumerable<byte[]> inputs)
    {
        string folder = Folder("corpus", target.Name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (byte[] input in inputs)
            Keep("corpus", target, input);
    }

    private static string Folder(string kind, string target) => Repository.At("tests", "fuzzing", kind, target);

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal) : [];
}
