using System.Reflection;
using System.Text;
using CodeGem.Notes.Templates;
using NodaTime;

namespace CodeGem.Practice;

/// <summary>The sample practice that ships inside the program: fictional people, months of notes, one session to be held today.</summary>
public static class SamplePractice
{
    private const string Folder = "samples/";

    /// <summary>The day the sample is written around.</summary>
    public static LocalDate Today { get; } = new(2026, 11, 16);

    /// <summary>The files as they are kept, by path.</summary>
    public static IReadOnlyList<SampleFile> Files() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => new SampleFile(name[Folder.Length..], TextOf(name)))
        .ToList();

    /// <summary>The files with every date moved, so that the session to be held is on the given day.</summary>
    public static IReadOnlyList<SampleFile> FilesFor(LocalDate today) => SampleDates.Move(Files(), Today, today);

    private static string TextOf(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
