using System.Text;
using CodeGem.Lsp.Rpc;
using CsCheck;

namespace CodeGem.Lsp.Tests.Rpc;

public class FrameReaderTest
{
    private static readonly string[] Messages = ["{}", "{\"a\":\"é\"}", "{\"text\":\"Content-Length: 3\\r\\n\\r\\n\"}", "[1,\n2]"];

    [Theory]
    [InlineData("Content-Length: 2\r\n\r\n{}")]
    [InlineData("content-length:2\r\n\r\n{}")]
    [InlineData("CONTENT-LENGTH : 2 \r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Type: x; charset=\"UTF-8\"\r\nX-Other: 1\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: 2\n\n{}")]
    [InlineData("\r\n\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("hello\r\n\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("\"}]}Content-Length: 2\r\n\r\n{}")]
    [InlineData("def:ghi\"}Content-Length: 2\r\n\r\n{}")]
    public void ReadsAMessageHoweverItsHeaderIsWritten(string wire) => Assert.Equal(["{}"], All(wire));

    [Theory]
    [InlineData("Content-Length: -5\r\n\r\n", "Content-Length is no length")]
    [InlineData("Content-Length: ten\r\n\r\n", "Content-Length is no length")]
    [InlineData("Content-Length: \r\n\r\n", "Content-Length is no length")]
    [InlineData("Content-Length: 2\r\nContent-Length: 3\r\n\r\n", "two lengths")]
    [InlineData("Content-Type: x\r\n\r\n", "header without Content-Length")]
    [InlineData("Content-Length: 2000000000\r\n\r\n", "message too long")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n", "message too long")]
    [InlineData("Content-Type: text/plain; charset=utf-16\r\nContent-Length: 2\r\n\r\n{}", "charset other than UTF-8")]
    public void RefusesWhatCannotBeUsedAndReadsTheNext(string bad, string reason) =>
        Assert.Equal(["! " + reason, "{}"], All(bad + "Content-Length: 2\r\n\r\n{}"));

    [Fact]
    public void FindsTheMessageAfterOneThatWasTooLongToTake()
    {
        var wire = "Content-Length: 50\r\n\r\n{\"text\":\"" + new string('x', 39) + "\"}Content-Length: 2\r\n\r\n{}";
        Assert.Equal(["! message too long", "{}"], All(wire, longestBody: 40));
    }

    [Theory]
    [InlineData("Content-Le")]
    [InlineData("Content-Length: 10\r\n")]
    [InlineData("Content-Length: 10\r\n\r\n{\"a\"")]
    [InlineData("")]
    public void TheEndInsideAMessageIsTheEnd(string wire) => Assert.Empty(All(wire));

    [Theory]
    [InlineData("Content-Length: 40\r\n\r\n{\"id\":1}")]
    [InlineData("Content-Length: 60000000\r\n\r\n{\"id\":1}")]
    [InlineData("Content-Length: 500\r\n\r\n{\n\n\"id\":\n1}\n")]
    [InlineData("Content-Length: 70000\r\n\r\n65000 X")]
    public void AHeaderInsideABodyEndsTheWaitingForTheRestOfIt(string tooLong)
    {
        var wire = tooLong.Replace("65000 X", new string('x', 65_000), StringComparison.Ordinal) + "Content-Length: 8\r\n\r\n{\"id\":2}content-length:8\n\n{\"id\":3}";
        foreach (var cut in new[] { 1, 7, 65_536 })
            Assert.Equal(["! Content-Length beyond the message", "{\"id\":2}", "{\"id\":3}"], All(new FrameReader(new Chopped(Encoding.UTF8.GetBytes(wire), [cut]))));
    }

    [Fact]
    public void AHeaderCutByALengthThatIsALittleTooLongIsFoundAgain()
    {
        for (var length = 8; length <= 8 + "Content-Length: 8\r\n".Length; length++)
        {
            var reader = new FrameReader(Bytes($"Content-Length: {length}\r\n\r\n{{\"id\":1}}Content-Length: 8\r\n\r\n{{\"id\":2}}Content-Length: 8\r\n\r\n{{\"id\":3}}"));
            var first = reader.Read();
            if (Envelope.Read(first.Body).Fault == ErrorCode.ParseError) reader.Reconsider(first.Body);
            Assert.Equal(["{\"id\":2}", "{\"id\":3}"], All(reader));
        }
    }

    [Theory]
    [InlineData("{\n  \"text\": \"Content-Length: 3\"\n}\n")]
    [InlineData("{\"Content-Length\": 3\n}")]
    [InlineData("{\"Content-Length:\"\n:3\n}")]
    public void WhatOnlyLooksLikeAHeaderInsideABodyIsPartOfIt(string body) => Assert.Equal([body], All($"Content-Length: {body.Length}\r\n\r\n{body}"));

    [Fact]
    public void HeadersInsideHeadersCostNoMoreThanTheirBytes()
    {
        const int Count = 200_000;
        var wire = string.Concat(Enumerable.Repeat("Content-Length: 60000000\r\n\r\n", Count)) + "Content-Length: 2\r\n\r\n{}";
        var read = All(wire);
        Assert.Equal((Count + 1, "{}"), (read.Count, read[^1]));
    }

    [Fact]
    public void AClaimedLengthCostsNoMemoryUntilBytesArrive()
    {
        var reader = new FrameReader(Bytes("Content-Length: 60000000\r\n\r\n{"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(FrameKind.End, reader.Read().Kind);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    [Fact]
    public void AnEndlessLineCostsNoMemory()
    {
        var reader = new FrameReader(new Endless((byte)'x', 50 << 20));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(FrameKind.End, reader.Read().Kind);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void MessagesArriveWholeAndInOrderWhereverTheStreamIsCut()
    {
        var garbage = Gen.OneOf("", "\r\n", "junk", "junk\r\n", "{\"half", "a: b\"}", new string('z', 5000), "\r\n\r\n\r\n");
        var pieces = Gen.Select(garbage, Gen.OneOf(Messages)).Array[1, 8];
        Gen.Select(pieces, Gen.Int[1, 40].Array[1, 20]).Sample((sent, cuts) =>
        {
            var wire = new List<byte>();
            foreach (var (before, message) in sent)
            {
                wire.AddRange(Encoding.UTF8.GetBytes(before));
                wire.AddRange(CodeGem.Tests.WireClient.Frame(message));
            }

            var read = All(new FrameReader(new Chopped([.. wire], cuts)));
            return read.Where(text => !text.StartsWith('!')).SequenceEqual(sent.Select(piece => piece.Item2));
        });
    }

    [Fact]
    public void RandomBytesNeverThrowAndAlwaysEnd()
    {
        var fragments = Gen.OneOf(
            Gen.OneOf("Content-Length", ":", "\r\n", "\n", "5", "-1", "{", "}", "\"", "charset=", "Content-Type", "\r").Select(Encoding.UTF8.GetBytes),
            Gen.Byte.Array[0, 6]);
        Gen.Select(fragments.Array[0, 60], Gen.Int[1, 9].Array[1, 5]).Sample((parts, cuts) =>
        {
            var reader = new FrameReader(new Chopped([.. parts.SelectMany(part => part)], cuts), longestBody: 1000);
            for (var frame = reader.Read(); frame.Kind != FrameKind.End; frame = reader.Read())
                if (frame.Kind == FrameKind.Message && Envelope.Read(frame.Body).Kind == EnvelopeKind.Faulty) reader.Reconsider(frame.Body);
        });
    }

    private static MemoryStream Bytes(string wire) => new(Encoding.UTF8.GetBytes(wire));

    private static List<string> All(string wire, int longestBody = FrameReader.LongestBody) => All(new FrameReader(Bytes(wire), longestBody));

    private static List<string> All(FrameReader reader)
    {
        var all = new List<string>();
        for (var frame = reader.Read(); frame.Kind != FrameKind.End; frame = reader.Read())
            all.Add(frame.Kind == FrameKind.Refused ? "! " + frame.Reason : Encoding.UTF8.GetString(frame.Body.Span));
        return all;
    }

    /// <summary>Hands out as many bytes at a time as the cuts say, over and over.</summary>
    private sealed class Chopped(byte[] bytes, int[] cuts) : MemoryStream(bytes)
    {
        private int turn;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, cuts[turn++ % cuts.Length])]);
    }

    private sealed class Endless(byte value, long length) : MemoryStream
    {
        private long left = length;

        public override int Read(Span<byte> buffer)
        {
            var now = (int)Math.Min(buffer.Length, left);
            left -= now;
            buffer[..now].Fill(value);
            return now;
        }
    }
}
