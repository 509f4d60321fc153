using System.Buffers.Text;
using System.Text;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// Cuts a byte stream into messages (LSP 3.17, "Base Protocol", header part). Headers may come in any case and order and
/// be split at any byte; lines may end in a bare line feed. What cannot be used is refused with a reason, and reading goes on at
/// the next <c>Content-Length</c>: JSON text has no raw line break inside a string, so a header never hides in a message, and one
/// that arrives inside a body shows that the body's length was wrong. Memory follows what has arrived, never what a header claims. The end of the stream inside a message is the end.
/// </summary>
public sealed class FrameReader(Stream input, int longestBody = FrameReader.LongestBody)
{
    /// <summary>64 MiB: six times the largest note that is read at all.</summary>
    public const int LongestBody = 64 << 20;

    private const int LongestLine = 4096;
    private const int FirstGrant = 64 << 10;

    private readonly byte[] chunk = new byte[32 << 10];
    private readonly byte[] line = new byte[LongestLine];
    private ReadOnlyMemory<byte> waiting;

    /// <summary>Blocks until the next message, refusal, or the end.</summary>
    public Frame Read()
    {
        var header = new FrameHeader();
        while (ReadLine(out var length))
        {
            if (length > 0)
            {
                header.Add(line.AsSpan(0, length));
                continue;
            }

            if (!header.Any) continue;
            var (reason, body) = header.Close(longestBody);
            if (body < 0) return Frame.Refused(reason ?? "unusable header");
            return ReadBody(body, reason);
        }

        return Frame.End;
    }

    /// <summary>
    /// Takes back the end of a body that turned out to be no JSON: where its Content-Length was a little too long, the next header begins there.
    /// </summary>
    public void Reconsider(ReadOnlyMemory<byte> body) => waiting = (byte[])[.. body[Math.Max(0, body.Length - SwallowedHeader.Longest)..].Span, .. waiting.Span];

    /// <summary>One line without its end, of which the last 4096 bytes are kept; false at the end of the stream.</summary>
    private bool ReadLine(out int length)
    {
        length = 0;
        while (true)
        {
            if (waiting.IsEmpty && !Fill()) return false;
            var feed = waiting.Span.IndexOf((byte)'\n');
            var piece = waiting.Span[..(feed < 0 ? waiting.Length : feed)];
            length = Keep(piece, length);
            waiting = waiting[(feed < 0 ? waiting.Length : feed + 1)..];
            if (feed < 0) continue;
            if (length > 0 && line[length - 1] == '\r') length--;
            return true;
        }
    }

    private int Keep(ReadOnlySpan<byte> piece, int length)
    {
        if (piece.Length >= LongestLine)
        {
            piece[^LongestLine..].CopyTo(line);
            return LongestLine;
        }

        var overflow = length + piece.Length - LongestLine;
        if (overflow > 0)
        {
            line.AsSpan(overflow, length - overflow).CopyTo(line);
            length -= overflow;
        }

        piece.CopyTo(line.AsSpan(length));
        return length + piece.Length;
    }

    private Frame ReadBody(int length, string? reason)
    {
        var body = GC.AllocateUninitializedArray<byte>(Math.Min(length, FirstGrant));
        var swallowed = new SwallowedHeader();
        for (var read = 0; read < length;)
        {
            if (read == body.Length) Array.Resize(ref body, (int)Math.Min(length, body.Length * 2L));
            var before = waiting;
            var arrived = Take(body.AsSpan(read));
            if (arrived == 0) return Frame.End;
            read += arrived;
            if (swallowed.FindIn(body.AsSpan(0, read)) is not (>= 0 and var start)) continue;
            GiveBack(body.AsMemory(start, read - start), before, arrived);
            return Frame.Refused("Content-Length beyond the message");
        }

        return reason is null ? Frame.Message(body) : Frame.Refused(reason);
    }

    private int Take(Span<byte> into)
    {
        if (waiting.IsEmpty) return ReadSome(into);
        var taken = Math.Min(waiting.Length, into.Length);
        waiting.Span[..taken].CopyTo(into);
        waiting = waiting[taken..];
        return taken;
    }

    /// <summary>The end of what was taken last is read again; copied only where it is not one piece with what still waits.</summary>
    private void GiveBack(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> before, int arrived)
    {
        if (waiting.IsEmpty) waiting = bytes;
        else if (bytes.Length <= arrived) waiting = before[(arrived - bytes.Length)..];
        else waiting = (byte[])[.. bytes.Span, .. waiting.Span];
    }

    private bool Fill()
    {
        var arrived = ReadSome(chunk);
        waiting = chunk.AsMemory(0, arrived);
        return arrived > 0;
    }

    private int ReadSome(Span<byte> into)
    {
        try
        {
            return input.Read(into);
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            return 0; // a broken pipe is an end like any other
        }
    }
}
