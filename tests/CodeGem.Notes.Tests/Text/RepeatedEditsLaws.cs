using CodeGem.Notes.Text;
using CsCheck;

namespace CodeGem.Notes.Tests.Text;

/// <summary>Edits in rounds, told as edits of the first text; and edits told as a diff, read back by a reader of diffs.</summary>
public class RepeatedEditsLaws
{
    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static readonly Gen<string> Text =
        from lines in OneOf("a", "b", "", "longer line", "é😀", "x\r").Array[0, 30]
        from last in OneOf("", "\n")
        select string.Join('\n', lines) + last;

    private static readonly Gen<(int At, int Length, string Now)[]> Wishes = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 12], OneOf("", "new", "two\nlines", "\n", "line\n")).Array[0, 4];

    [Fact]
    public void Rounds_become_one_set_of_edits() => Gen.Select(Text, Wishes.Array[0, 4]).Sample((text, rounds) =>
    {
        var repeated = new RepeatedEdits(text);
        string now = text;
        foreach (var round in rounds)
        {
            IReadOnlyList<Edit> edits = Fit(now, round);
            now = Edits.Apply(now, edits);
            repeated.Apply(edits);
            Assert.Equal(now, repeated.Now);
        }
        Assert.Equal(now, Edits.Apply(text, repeated.All));
    });

    [Fact]
    public void A_diff_says_what_the_edits_do() => Gen.Select(Text, Wishes).Sample((text, wishes) =>
    {
        IReadOnlyList<Edit> edits = Fit(text, wishes);
        string after = Edits.Apply(text, edits), diff = UnifiedDiff.OfEdits("a b/\"c\".md", text, edits);
        Assert.Equal(text == after, diff.Length == 0);
        Assert.Equal(after, Patched(text, diff));
    });

    [Fact]
    public void A_new_file_and_a_removed_one_are_diffs_too()
    {
        Assert.Equal("diff --git a/x b/x\nnew file mode 100644\n--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file\n", UnifiedDiff.OfNew("x", "a\nb"));
        Assert.Equal("diff --git a/x b/x\ndeleted file mode 100644\n--- a/x\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n", UnifiedDiff.OfDeleted("x", "a\n"));
    }

    /// <summary>Edits that stand in the text and clear of each other.</summary>
    private static IReadOnlyList<Edit> Fit(string text, (int At, int Length, string Now)[] wishes)
    {
        var edits = new List<Edit>();
        foreach ((int at, int length, string now) in wishes)
        {
            int start = at % (text.Length + 1);
            var edit = new Edit(new Span(start, Math.Min(text.Length, start + length)), now);
            if (edits.All(other => other.Span.End < edit.Span.Start || edit.Span.End < other.Span.Start))
                edits.Add(edit);
        }
        return edits;
    }

    /// <summary>Follows a diff as patch does, and believes nothing it does not find.</summary>
    private static string Patched(string text, string diff)
    {
        var old = Lines(text);
        var now = new List<string>();
        int at = 0;
        IReadOnlyList<string> lines = Lines(diff).SkipWhile(l => !l.StartsWith("@@", StringComparison.Ordinal)).ToList();
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith("@@", StringComparison.Ordinal))
            {
                string[] range = lines[i].Split(' ')[1][1..].Split(',');
                int first = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) - (range[1] == "0" ? 0 : 1);
                now.AddRange(old.Skip(at).Take(first - at));
                at = first;
                continue;
            }
            if (lines[i][0] == '\\')
                continue;
            bool isUnended = i + 1 < lines.Count && lines[i + 1][0] == '\\';
            string line = isUnended ? lines[i][1..^1] : lines[i][1..];
            if (lines[i][0] != '+')
                Assert.Equal(line, old[at++]);
            if (lines[i][0] != '-')
                now.Add(line);
        }
        return string.Concat(now.Concat(old.Skip(at)));
    }

    private static List<string> Lines(string text) => text.Split('\n').Select((line, i) => (line, i)).Where(l => l.line.Length > 0 || l.i < text.Count(c => c == '\n'))
        .Select(l => l.i < text.Count(c => c == '\n') ? l.line + "\n" : l.line).ToList();
}
