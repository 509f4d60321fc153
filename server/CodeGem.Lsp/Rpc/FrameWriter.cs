using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// The only writer of the output stream. Messages leave whole and in the order in which they were posted, from a thread of
/// its own: a client that does not read holds up nobody. A message that cannot be turned into JSON costs one -32603.
/// </summary>
public sealed class FrameWriter
{
    private const int HeaderRoom = 40;
    private const int KeptBuffer = 1 << 20;

    private readonly Stream output;
    private readonly Journal journal;
    private readonly BlockingCollection<Outgoing> waiting = [];
    private readonly Thread thread;
    private ArrayBufferWriter<byte> buffer = new(16 << 10);
    private readonly Utf8JsonWriter json;

    public FrameWriter(Stream output, Journal journal)
    {
        this.output = output;
        this.journal = journal;
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        thread = new Thread(WriteAll) { IsBackground = true, Name = "writer" };
        thread.Start();
    }

    /// <summary>Called once, from the writing thread, when the output cannot be written any more.</summary>
    public Action? Broken { get; set; }

    /// <summary>Queues a message; after <see cref="Finish"/> it is dropped.</summary>
    public void Post(Outgoing message)
    {
        try
        {
            waiting.Add(message);
        }
        catch (InvalidOperationException)
        {
            // finished: nobody is left to read it
        }
    }

    /// <summary>Writes what waits and stops; gives up after <paramref name="patience"/> when the client does not read.</summary>
    public void Finish(TimeSpan patience)
    {
        waiting.CompleteAdding();
        thread.Join(patience);
    }

    private void WriteAll()
    {
        try
        {
            foreach (var message in waiting.GetConsumingEnumerable())
            {
                Write(message);
                if (waiting.Count == 0) output.Flush();
            }

            output.Flush();
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            Broken?.Invoke();
        }
    }

    private void Write(Outgoing message)
    {
        try
        {
            Compose(message);
        }
        catch (Exception failure)
        {
            journal.Failed("writing", failure);
            if (message.Answers is not { } id) return;
            Compose(Outgoing.Error(id, ErrorCode.InternalError, ErrorText.Of(ErrorCode.InternalError)));
        }

        journal.Trace("->", buffer.WrittenSpan[HeaderRoom..]);
        output.Write(WithHeader());
        if (buffer.Capacity <= KeptBuffer) return;
        buffer = new ArrayBufferWriter<byte>(16 << 10);
        json.Reset(buffer);
    }

    private void Compose(Outgoing message)
    {
        buffer.ResetWrittenCount();
        buffer.GetSpan(HeaderRoom);
        buffer.Advance(HeaderRoom);
        json.Reset(buffer);
        message.WriteTo(json);
        json.Flush();
    }

    /// <summary>Puts the header right before the body, so that both leave in one write.</summary>
    private ReadOnlySpan<byte> WithHeader()
    {
        var frame = System.Runtime.InteropServices.MemoryMarshal.AsMemory(buffer.WrittenMemory).Span;
        Span<byte> header = stackalloc byte[HeaderRoom];
        "Content-Length: "u8.CopyTo(header);
        Utf8Formatter.TryFormat(frame.Length - HeaderRoom, header[16..], out var digits);
        "\r\n\r\n"u8.CopyTo(header[(16 + digits)..]);
        var length = 20 + digits;
        header[..length].CopyTo(frame[(HeaderRoom - length)..]);
        return frame[(HeaderRoom - length)..];
    }
}
