using System.Collections.Frozen;
using System.Reflection;

namespace CodeGem.Notes.Language;

/// <summary>Reads the word tables that ship inside the program: a <c>key = value</c> a line, <c>#</c> starts a comment.</summary>
internal static class KeyedLines
{
    public static FrozenDictionary<string, string> Read(string resource)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in Lines(resource))
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            table.Add(line[..equals].TrimEnd(), line[(equals + 1)..].TrimStart());
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The lines of a table that say something.</summary>
    public static IEnumerable<string> Lines(string resource) =>
        Text(resource).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');

    public static string Text(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"no resource {resource}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return System.Text.Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public static IEnumerable<string> Names(string folder) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
