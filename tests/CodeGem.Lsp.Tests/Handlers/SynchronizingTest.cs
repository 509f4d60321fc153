using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Text;
using CsCheck;
using Range = CodeGem.Lsp.Protocol.Range;

namespace CodeGem.Lsp.Tests.Handlers;

public class SynchronizingTest
{
    private static readonly DocumentUri Note = new("file:///practice/note.md");
    private static readonly DateTimeOffset Moment = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Pieces =
        ["", "a", "due:", " ", "\n", "\r", "\r\n", "\n\r", "é", "ß", "ﬃ", "漢字", "😀", "👩‍👧", "\ud83d", "\ude00", "\u2028", "\u0085", "\u000b", "\t", "\0", "- [ ] task @client\r\n"];

    /// <summary>In each encoding; more than a million in all. Set CODEGEM_EDITS=10000000 for the long run.</summary>
    private static int Edits => int.Parse(Environment.GetEnvironmentVariable("CODEGEM_EDITS") ?? "400000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("utf-32")]
    public void RandomEditsGiveTheTextTheClientHas(string encoding)
    {
        const int EditsARun = 50;
        var line = Gen.Frequency((30, Gen.Int[-1, 12]), (1, Gen.OneOf(int.MinValue, int.MaxValue, 1_000)));
        var column = Gen.Frequency((30, Gen.Int[-1, 25]), (1, Gen.OneOf(int.MinValue, int.MaxValue, 1_000)));
        var place = Gen.Select(line, column, (line, column) => new Position(line, column));
        var text = Gen.OneOf(Pieces).Array[0, 4].Select(string.Concat);
        var change = Gen.Select(place, place, text, Gen.Int[0, 40], (start, end, inserted, whole) =>
            new TextDocumentContentChangeEvent(inserted, whole == 0 ? null : new Range(start, end)));
        Gen.Select(text, change.Array[1, 5].Array[EditsARun / 3]).Sample(
            (opened, changes) =>
            {
                var state = Open(opened, encoding);
                var reference = opened;
                var version = 1;
                foreach (var set in changes)
                {
                    state = Synchronizing.DidChange(state, new(new(Note, version += 2), set)).State;
                    foreach (var one in set) reference = Reference.Change(reference, one, encoding);
                    if (state.Find(Note)!.Text.Text != reference || state.Find(Note)!.Version != version) return false;
                }

                return true;
            },
            iter: Math.Max(1, Edits / EditsARun));
    }

    [Fact]
    public void HalvesOfAPairSurviveTheWire()
    {
        var state = Open("x", "utf-16");
        state = Send(state, """{"textDocument":{"uri":"file:///practice/note.md","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":1},"end":{"line":0,"character":1}},"text":"\ud83d"}]}""");
        state = Send(state, """{"textDocument":{"uri":"file:///practice/note.md","version":3},"contentChanges":[{"range":{"start":{"line":0,"character":2},"end":{"line":0,"character":2}},"text":"\uDE00\n\"\u00e9"}]}""");
        Assert.Equal("x😀\n\"é", state.Find(Note)!.Text.Text);
    }

    [Fact]
    public void ASecondOpenReplacesTheFirst()
    {
        var state = Open("one", "utf-16");
        state = Synchronizing.DidOpen(state, new(new(new("file:///practice/n%6Fte.md"), "two", "markdown", 1))).State;
        Assert.Equal("two", state.Find(Note)!.Text.Text);
        Assert.Single(state.Documents);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(null)]
    public void AChangeIsTakenWhateverItsVersion(int? version)
    {
        var state = Synchronizing.DidChange(Open("one", "utf-16"), new(new(Note, version), [new("t", new Range(default, new Position(0, 2)))])).State;
        Assert.Equal(("te", version), (state.Find(Note)!.Text.Text, state.Find(Note)!.Version));
    }

    [Theory]
    [InlineData("textDocument/onTypeFormatting")]
    [InlineData("textDocument/rangeFormatting")]
    [InlineData("textDocument/codeAction")]
    [InlineData("textDocument/rename")]
    [InlineData("workspace/willRenameFiles")]
    public void EditsWithoutAVersionForATextThatChangedAreContentModified(string method)
    {
        var before = Open("---\ntype: client\n---\n\n## Goals\n\n### g1 Hand over\n", "utf-16");
        var now = Synchronizing.DidChange(before, new(new(Note, 2), [new("# Sam\n")])).State;
        var parameters = """
            {"textDocument":{"uri":"file:///practice/note.md"},"position":{"line":6,"character":5},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},
             "ch":"\n","newName":"g2","files":[]}
            """u8.ToArray();
        var route = Assert.IsType<RequestRoute<ServerState>>(RouteTable.Build().Find(method));
        Assert.NotNull(Answer(before));
        Assert.Equal(ErrorCode.ContentModified, Assert.Throws<RequestFailure>(() => Answer(now)).Code);

        Outgoing? Answer(ServerState then) => route.Answer(RequestId.Of(1), parameters, before, () => then, CancellationToken.None);
    }

    [Fact]
    public void ChangesOfWhatIsNotOpenAreNothingUnlessTheyBringTheWholeText()
    {
        var state = State("utf-16");
        state = Synchronizing.DidChange(state, new(new(Note, 7), [new("x", new Range(default, default))])).State;
        Assert.Empty(state.Documents);
        state = Synchronizing.DidChange(state, new(new(Note, 8), [new("whole")])).State;
        Assert.Equal(("whole", 8), (state.Find(Note)!.Text.Text, state.Find(Note)!.Version));
    }

    [Fact]
    public void ClosingForgetsAndClosingTwiceIsNothing()
    {
        var state = Open("one", "utf-16");
        state = Synchronizing.DidClose(state, new(new(Note))).State;
        Assert.Empty(Synchronizing.DidClose(state, new(new(Note))).State.Documents);
    }

    [Fact]
    public void ALostChangeLeavesTheDocumentInDoubtUntilTheWholeTextComes()
    {
        var turn = Synchronizing.Recover(Open("one", "utf-16"), "textDocument/didChange", """{"textDocument":{"uri":"file:///practice/note.md"}}"""u8.ToArray());
        Assert.Single(turn.Effects);
        Assert.True(turn.State.Find(Note)!.InDoubt);
        var state = Synchronizing.DidChange(turn.State, new(new(Note, 3), [new("x", new Range(default, default))])).State;
        Assert.Equal("one", state.Find(Note)!.Text.Text);
        state = Synchronizing.DidChange(state, new(new(Note, 4), [new("whole")])).State;
        Assert.Equal(("whole", false), (state.Find(Note)!.Text.Text, state.Find(Note)!.InDoubt));
    }

    private static ServerState State(string encoding) => new(
        InitializeParams.Read(Encoding.UTF8.GetBytes("{\"capabilities\":{\"general\":{\"positionEncodings\":[\"" + encoding + "\"]}}}")), Moment, null);

    private static ServerState Open(string text, string encoding) =>
        Synchronizing.DidOpen(State(encoding), new(new(Note, text, "markdown", 1))).State;

    private static ServerState Send(ServerState state, string json) => Synchronizing.DidChange(
        state, JsonSerializer.Deserialize(json, LspJson.Default.DidChangeTextDocumentParams)!).State;

    /// <summary>The same, in the plainest way: counting characters from the start.</summary>
    private static class Reference
    {
        public static string Change(string text, TextDocumentContentChangeEvent change, string encoding)
        {
            if (change.Range is not { } range) return change.Text;
            var start = Offset(text, range.Start, encoding);
            var end = Offset(text, range.End, encoding);
            if (start > end) (start, end) = (end, start);
            return text.Remove(start, end - start).Insert(start, change.Text);
        }

        private static int Offset(string text, Position position, string encoding)
        {
            if (position.Line < 0) return 0;
            var at = 0;
            for (var line = 0; line < position.Line; line++)
            {
                while (at < text.Length && text[at] != '\n' && text[at] != '\r') at++;
                if (at == text.Length) return at;
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            }

            for (var left = position.Character; left > 0 && at < text.Length && text[at] != '\n' && text[at] != '\r';)
            {
                var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
                var units = isPair && encoding != "utf-16" ? 2 : 1;
                left -= encoding == "utf-8" ? Encoding.UTF8.GetByteCount(text, at, units) : 1;
                if (left < 0) break;
                at += units;
            }

            return at;
        }
    }
}
