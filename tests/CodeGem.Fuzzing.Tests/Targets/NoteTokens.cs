using System.Text;
using CodeGem.Notes.Tests;

namespace CodeGem.Fuzzing.Tests.Targets;

/// <summary>What notes are made of, and the notes of the repository.</summary>
internal static class NoteTokens
{
    public static readonly string[] All =
    [
        "- [ ] ", "- [x] ", "- [>] ", "- [-] ", "* [/] ", "+ [X] ", "1. [ ] ", "12) ", "- ", "  - ", "    ", "\t", "-[ ]", "[]", "- []", "[ ]", "> ", ">", "# ", "## ", "### g1 ", "#", "---\n", "...\n", "===\n", "***\n", "```\n", "~~~\n", "`", "``", "$$\n",
        "<!-- ", "-->", "<!--", "<", "</p>", "<div>\n", "<?", "[a](", "](", "]: ", "[[", "[^1]: ", "![", "|", "\\", "&amp;", "*", "_", "{{client.name}}", "{{", "}}", "{%", "{% if last.date %}", "{% unless client.goals %}", "{% else %}", "{% endif %}", "%%", "%%\n", "[//]: # (a", "<details><summary>Private notes</summary>\n", "**Private:** ",
        "due:", "due:2026-11-30", "due:next", "due:next friday", "due: fri", "due:5/6", "due:2026-02-30", "by friday", "(due fri)", "[due:: 2026-11-30]", "@due(2026-11-30)", "{due:fri}", "\U0001F4C5 2026-11-30", "\u2705 2026-11-30",
        "@client ", "@coach ", "@sam ", "@caoch ", "goal:g1 ", "goal:g9 ", "score:6 ", "value:-1.5 ", "from:2026-11-02 ", "moved:2026-11-30", "done:2026-11-08 ", "dropped:2026-11-16 ", "2026-11-16", "2026-11-30", "0001-01-01", "9999-12-31", "15:00", "word ",
        "type: session\n", "type: client\n", "client: dana-okafor\n", "date: 2026-11-16\n", "status: planned\n", "status: done\n", "kind: regular\n", "kind: group\n", "start: \"15:00\"\n", "duration: 60\n", "next: 2026-11-30\n", "next: none\n", "next:\n", "attended: [a, b]\n",
        "attended:\n  - a\n", "topic: a: b\n", "topic: |\n  a\n", "x: &a b\n", "y: *a\n", "!!str ", "? ", "'", "\"", "#c", ": ", "cadence: biweekly\n", "name: D\n", "id: dana\n", "finished: 2026-11-16T16:04\n",
        "## Action items\n", "## Action review\n", "## Agenda\n", "## Preparation\n", "## Notes\n", "## Key takeaways\n", "## Goal progress\n", "## Goals\n", "## Next time\n", "## Next session\n", "## Private notes\n", "### Takeaways ##\n",
        "\n", "\n\n", "\r\n", "\r", " ", "  ", "\0", "\u00a0", "\u202f", "\u2028", "\u0085", "\uFEFF", "\u00e9", "e\u0301", "\u3000", "\U0001F642", "\u017f", "\u0130",
    ];

    /// <summary>Every Markdown file of the samples, of what ships, and of the pages whose examples are tests.</summary>
    public static IEnumerable<byte[]> Written()
    {
        string[] folders = ["samples", "server/CodeGem.Notes/Languages", "tests/editors/expected", "docs/rules", "tests/CodeGem.Notes.Tests"];
        return folders.Select(folder => Repository.At(folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
    }

    /// <summary>The session notes of the samples, and a short one.</summary>
    public static IEnumerable<byte[]> Sessions() => Written().Where(note => note.AsSpan().IndexOf("\ntype: session"u8) is > 0 and < 10)
        .Append(Encoding.UTF8.GetBytes("---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nkind: regular\nstatus: planned\n---\n\n## Action items\n\n- [ ] a due:fri\n"));
}
