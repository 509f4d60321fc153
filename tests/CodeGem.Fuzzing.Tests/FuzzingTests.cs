using System.Text;
using CodeGem.Fuzzing.Tests.Targets;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Scanning;
using CodeGem.Notes.Tests;

namespace CodeGem.Fuzzing.Tests;

/// <summary>
/// No bytes break a law, as far as anybody looked; and looking is led by what the code does with them. One class, because its tests run one
/// after the other: edges are counted in one place.
/// </summary>
public sealed class FuzzingTests
{
    public static TheoryData<string> Targets => [.. Fuzzing.Wanted];

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_once_broke_a_law_breaks_none(string name)
    {
        Target target = Fuzzing.Named(name);
        foreach (string file in Corpus.FoundFiles(target))
            Assert.Null(Record.Exception(() => target.Run(File.ReadAllBytes(file))));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void New_inputs_break_no_law(string name)
    {
        Target target = Fuzzing.Named(name);
        FuzzRun run = Fuzzing.Run(target, RunsOf(target));
        foreach (Found found in run.Found)
            Corpus.Keep("found", target, found.Input);
        Assert.True(run.Found.Count == 0, string.Join("\n\n", run.Found.Select(found => $"{Corpus.Keep("found", target, found.Input)}\n{found.Failure}")));
    }

    [Fact]
    public void What_leads_where_nothing_led_before_is_kept_and_leads_on()
    {
        var run = new FuzzRun(new ReaderTarget(), 1);
        byte[] empty = "---\n"u8.ToArray(), session = "---\ntype: session\n---\n- [ ] a due:fri\n"u8.ToArray();
        run.Plant([empty, session, empty, [.. session]]);
        Assert.Equal([empty, session], run.Kept);
        int before = run.Edges;
        run.Go(200);
        Assert.True(run.Edges > before + 200, $"{before} edges became {run.Edges}");
        Assert.InRange(run.Kept.Count, 10, 150);
    }

    [Fact]
    public void Every_text_of_the_repository_is_scanned_as_it_is_read()
    {
        const string Front = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nstatus: planned\n---\n";
        var scanner = new NoteScanner();
        int looked = 0;
        foreach (byte[] file in NoteTokens.Written().Concat(Fuzzing.Targets.SelectMany(target => Corpus.Of(target).Concat(Corpus.FoundFiles(target).Select(File.ReadAllBytes)))))
        {
            string text = Encoding.UTF8.GetString(file);
            foreach (string note in new[] { text, Front + text, (Front + text).ReplaceLineEndings("\r\n"), text.Insert(Math.Min(text.Length, 40), "\n") })
            {
                byte[] bytes = Encoding.UTF8.GetBytes(note);
                ReaderTarget.Agree(scanner, bytes, NoteReader.Read(Encoding.UTF8.GetString(bytes)));
                looked++;
            }
        }
        Assert.InRange(looked, 300, int.MaxValue);
        Assert.InRange(scanner.Handed, 1, looked - 50);
    }

    /// <summary>Together some thirty seconds of one processor.</summary>
    private static int RunsOf(Target target) => target.Name switch
    {
        "reader" => 3_000,
        "wire" => 800,
        "finisher" => 800,
        _ => 300,
    };
}
