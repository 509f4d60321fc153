using System.Text;

namespace CodeGem.Practice.Tests.Scanning;

/// <summary>Notes nobody writes, made from the pieces that Markdown, YAML and items are made of. One seed, one sequence.</summary>
public sealed class RandomNotes(int seed)
{
    private const string Front = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nstatus: done\n---\n";

    private static readonly string[] Indents = ["", "", "", "", " ", "  ", "   ", "    ", "     ", "      ", "\t", "\t\t", "  \t", " \t"];

    private static readonly string[] UsualIndents = ["", "", "", "", "", "", "  ", "  ", "   ", "    ", "\t"];

    private static readonly string[] UsualMarks = ["", "", "- ", "- ", "- ", "* ", "+ ", "1. ", "2. ", "1) ", "-  ", "- ", "- ", "> ", "-"];

    private static readonly string[] UsualStarts = ["", "", "", "[ ] ", "[x] ", "[>] ", "[[a]] ", "goal:g1 ", "goal:g2 score:6 ", "<3 ", "a <!-- a --> ", "*a* ", "-a ", "=a", "#a", "1.a ", "\u201cq\u201d "];

    private static readonly string[] Marks =
        ["", "", "- ", "- ", "* ", "+ ", "1. ", "2. ", "1) ", "12. ", "-  ", "-    ", "-     ", "-\t", "> ", ">", "# ", "## ", "### ", "#", "-", "1.", "*", "- - ", "- 1. ", "- > ", "- # "];

    private static readonly string[] Starts =
    [
        "[ ] ", "[x] ", "[>] ", "[-] ", "[/] ", "[X]\t", "[ ]", "[] ", "[a]: ", "[a][b] ", "[[a]] ", "goal:g1 ", "goal:g2 score:6 value:8 ", "score: value: ", "",
        "", "", "", "<!-- a -->", "<!-- ", "-->", "<b>", "<3 ", "</p>", "<?", "<https://a.b>", "`", "```", "~~~", "~", "$$", "$", "---", "===", "***", "___", "- - -", "--", "=", "_", "&amp; ",
        "\\", "\u00a0", "\u3000", "\u2028", "\u201cq\u201d ", "\U0001F4C5 ", "|a|b|", "::: ", "!", "^", "%", ": a",
    ];

    private static readonly string[] UsualWords =
    [
        "word", "word", "due:2026-11-30", "due:next", "Due:fri", "@client", "@coach", "@sam", "@Sam", "from:2026-11-02", "moved:2026-11-30", "moved:x", "goal:g1", "goal:", "done:2026-11-01", "dropped:2026-02-30",
        "score:5", "score:", "value:-1.50", "value:x", "http://x/?due:1", "jo@client.com", "a:b", "caf\u00e9", "2026-11-30", "(a)", "[b]", "#", "---", "d\u2019accord", "0000-01-01", "due:0000-01-01", "x:", ":x", "DUE:mon",
    ];

    private static readonly string[] Words =
    [
        "word", "due:2026-11-30", "due:next", "due:", "Due:fri", "@client", "@coach", "@sam", "@Sam", "@zoë", "@done", "@due(2026-11-30)", "@owner(sam)", "[owner:: sam]", "due:30", "due:tomorrow", "nov,", "^abc", "from:2026-11-02", "moved:2026-11-30",
        "moved:x", "goal:g1", "goal:", "done:2026-11-01", "dropped:2026-02-30", "score:5", "score:", "value:-1.50", "value:x", "[due:: 2026-11-30]", "(due 2026-11-30)", "(by 2026-11-30)",
        "{due:2026-11-30}", "\U0001F4C5", "2026-11-30", "\u2705", "by", "due", "By", "friday", "\u00a0", "\u202f", "<!--", "-->", "<!-- due:2026-01-01 -->", "`due:x`", "`", "<b>", "<", "&lt;",
        "\\", "\\`", "http://x/?due:1", "jo@client.com", "a:b", "caf\u00e9", "\u017fcore:5", "#", "##", "]:", "[", "]", "*a*", "\u200b", "---", "0000-01-01", "due:0000-01-01",
    ];

    private static readonly string[] Headings = ["## Action items", "## Key takeaways", "## Agenda", "## Preparation", "## Goal progress", "# Key takeaways", "### Mine", "### Private notes", "### Takeaways", "## Q & A", "#\tKey takeaways", "##  Key takeaways  #", "## Takeaways ##", "#### goals", "##"];

    private static readonly string[] Keys = ["type", "client", "date", "kind", "status", "start", "duration", "topic", "next", "log", "attended", "next_start", "finished", "x", "a b", "\"type\"", "Type", "é"];

    private static readonly string[] Values =
    [
        "session", "client", "2026-11-16", "2026-02-30", "0000-01-01", "2026-1-1", "done", "no-show", "15:00", "\"15:00\"", "'9:05'", "24:00", "9:5", "60", "0", "1441", "99999999999", "true", "no", "none", "a, b", "[a, b]", "{a: b}",
        "|", ">", "- a", "\n- a", "\n  - a\n  - b", "\n  a: b", "a\n  b", "\"a\n  b\"", "\"a\\nb\"", "'it''s'", "'a' # c", "a # c", "a #c", "a: b", "a:b", "a:", "#", "&a b", "*a", "!t x", "%", "@x", "`x`", "~", "null", "?", "-", ":", "\"\"", "''", "\"", "'",
        "caf\u00e9", "\u00a0x", "x\u00a0", "\u2028", "x\u0085y", "\ufeff", "\U0001F4C5", "\tx", "x\ty", " x ", "\" x \"", "<a>", "=", "...", "---", "(a)", "/a", "a\u2019s",
    ];

    private static readonly string[] Written =
        [.. NotesOfPeople.All, .. SamplePractice.Files().Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)).Select(file => file.Text)];

    private readonly Random random = new(seed);

    public string Lines()
    {
        var note = new StringBuilder(Front);
        int count = random.Next(1, 14);
        int calm = random.Next(4) switch { 0 => 0, 1 => 5, _ => 40 };
        for (int i = 0; i < count; i++)
        {
            int kind = random.Next(10);
            if (kind == 0)
                note.Append(Pick(Headings));
            else if (kind > 2)
                note.Append(Pick(IsOdd(calm) ? Indents : UsualIndents)).Append(Pick(IsOdd(calm) ? Marks : UsualMarks)).Append(Pick(IsOdd(calm) ? Starts : UsualStarts)).Append(IsOdd(calm) ? Some(2) : "word");
            else if (kind == 1)
                note.Append(Pick(Indents));
            note.Append(Break());
        }
        return note.ToString();
    }

    public string Items()
    {
        var note = new StringBuilder(Front).Append(Pick(Headings)).Append("\n\n");
        for (int i = 0; i < 5; i++)
            note.Append("- ").Append(Pick(["[ ] ", "[x] ", "goal:g1 ", "[ ]  ", ""])).Append(Some(5)).Append(Break());
        return note.ToString();
    }

    public string FrontMatter()
    {
        var note = new StringBuilder(random.Next(20) == 0 ? "--- \n" : "---\n");
        if (random.Next(4) > 0)
            note.Append("type: session\n");
        int count = random.Next(0, 6);
        for (int i = 0; i < count; i++)
            note.Append(random.Next(30) == 0 ? " " : "").Append(Pick(Keys)).Append(random.Next(15) == 0 ? ":" : ": ").Append(Pick(Values)).Append(Break());
        return note.Append(Pick(["---\n", "---\n", "---\n", "...\n", "--- \n", "---\u00a0\n", "----\n", ""])).Append("\n- [ ] a due:next\n").ToString();
    }

    public string Damaged()
    {
        var note = new StringBuilder(Pick(Written));
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            int at = random.Next(note.Length);
            switch (random.Next(5))
            {
                case 0: note.Remove(at, Math.Min(random.Next(1, 20), note.Length - at)); break;
                case 1: note.Insert(at, Pick(Starts)); break;
                case 2: note.Insert(at, Pick(Words)); break;
                case 3: note.Insert(at, Pick(Marks)); break;
                default: note.Insert(at, "\n" + Pick(Indents) + Pick(Marks)); break;
            }
        }
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(note.ToString()));
    }

    private string Some(int most) => string.Join(random.Next(12) == 0 ? "  " : " ", Enumerable.Range(0, random.Next(most + 1)).Select(_ => Pick(random.Next(12) == 0 ? Words : UsualWords))) + (random.Next(8) == 0 ? " " : "");

    private string Break() => random.Next(400) switch { 0 => "\r", < 20 => "\r\n", < 80 => "\n\n", _ => "\n" };

    private bool IsOdd(int calm) => random.Next(calm + 1) == 0;

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
