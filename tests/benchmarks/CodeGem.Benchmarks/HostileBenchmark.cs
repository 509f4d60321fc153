using System.Globalization;
using System.Text;

namespace CodeGem.Benchmarks;

/// <summary>Typing in notes that were made to be slow, and asking about an ordinary note meanwhile.</summary>
internal static class HostileBenchmark
{
    private const int Keys = 30;
    private const string Head = "---\ntype: session\nclient: client-0000\ndate: 2025-10-27\nkind: regular\nstatus: planned\n---\n\n## Notes\n\nprose\n\n";

    public static void Run(Setting setting)
    {
        Row(setting, "a note of 10 MB", Repeated("- [ ] Ask Priya @client due:2025-11-30\n", 10_000_000));
        Row(setting, "a line of a million characters", Repeated("word ", 1_000_000));
        Row(setting, "a quote 100,000 deep", Repeated(">", 100_000) + " deep");
        Row(setting, "100 KB of `[a](`", Repeated("[a](", 100_000));
    }

    private static void Row(Setting setting, string what, string text)
    {
        string root = setting.Practice(10);
        LongNote ordinary = LongNote.In(root);
        string path = Path.Combine(root, "clients", "client-0000", "2025-10-27.md");
        using Contender server = setting.Server();
        server.Initialize(root);
        server.Send(Messages.DidOpen(ordinary.Path, ordinary.Text));
        server.Await("publishDiagnostics"u8.ToArray());
        server.Send(Messages.DidOpen(path, Head + text));
        server.Await("publishDiagnostics"u8.ToArray(), "2025-10-27.md"u8.ToArray());
        (Figures typing, Figures other) = (new(), new());
        for (int key = 0; key < Keys; key++)
        {
            int version = 2 * key + 2;
            typing.Add(server.Time(Messages.DidChange(path, version, 10, 3, isInsertion: key % 2 == 0), "2025-10-27.md"u8.ToArray(), Mark($"\"version\":{version}")));
            server.Send(Messages.DidChange(path, version + 1, 10, 3, isInsertion: key % 2 == 0));
            other.Add(server.Time(Messages.Hover(ordinary.Path, version, ordinary.PlainLine), Mark($"\"id\":{version},")));
        }
        Report.Row(what, $"typing in it {typing}, a hover in another note meanwhile {other}", ("goal 50 ms", typing.NinetyNine <= 50), ("goal 50 ms for the other", other.NinetyNine <= 50));
    }

    private static byte[] Mark(FormattableString text) => Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture));

    private static string Repeated(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();
}
