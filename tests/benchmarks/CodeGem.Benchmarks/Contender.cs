using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CodeGem.Benchmarks;

/// <summary>
/// A program at the other end of two pipes that speaks framed messages (LSP 3.17, "Base Protocol"). One thread, blocking reads, no JSON
/// library: what is timed is the program and the pipes.
/// </summary>
internal sealed class Contender : IDisposable
{
    private readonly Process process;
    private readonly Stream toProgram;
    private readonly Stream fromProgram;
    private readonly byte[] chunk = new byte[1 << 16];
    private byte[] body = new byte[1 << 16];
    private ReadOnlyMemory<byte> waiting;

    public Contender(string name, string program, params string[] arguments)
    {
        Name = name;
        process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        toProgram = process.StandardInput.BaseStream;
        fromProgram = process.StandardOutput.BaseStream;
    }

    public string Name { get; }

    /// <summary>What it holds in memory now, in megabytes.</summary>
    public double Resident => ProcessStatus.Megabytes(process.Id, "VmRSS");

    public void Send(byte[] frame)
    {
        toProgram.Write(frame);
        toProgram.Flush();
    }

    /// <summary>The next message; valid until the one after it is read.</summary>
    public ReadOnlySpan<byte> Read()
    {
        int length = 0;
        for (ReadOnlySpan<byte> line = Line(); line.Length > 0; line = Line())
        {
            if (line.StartsWith("Content-Length: "u8))
                length = int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        }
        if (length > body.Length)
            body = new byte[length * 2];
        for (int read = 0; read < length;)
        {
            Fill();
            int taken = Math.Min(waiting.Length, length - read);
            waiting[..taken].CopyTo(body.AsMemory(read));
            waiting = waiting[taken..];
            read += taken;
        }
        return body.AsSpan(0, length);
    }

    /// <summary>Reads until a message holds all of the marks; requests of the server are answered with null on the way.</summary>
    public void Await(params ReadOnlySpan<byte[]> marks)
    {
        while (true)
        {
            ReadOnlySpan<byte> message = Read();
            if (HasAll(message, marks))
                return;
            if (message.IndexOf("\"id\":"u8) >= 0 && message.IndexOf("\"method\":"u8) >= 0)
                Send(Messages.Null(JsonNode.Parse(message)!["id"]!));
        }
    }

    /// <summary>Sends, and waits for the message with these marks.</summary>
    /// <returns>Milliseconds in between.</returns>
    public double Time(byte[] frame, params ReadOnlySpan<byte[]> marks)
    {
        long began = Stopwatch.GetTimestamp();
        Send(frame);
        Await(marks);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    public void Initialize(string root)
    {
        Time(Messages.Initialize(root), "\"id\":0"u8.ToArray());
        Send(Messages.Initialized());
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static bool HasAll(ReadOnlySpan<byte> message, ReadOnlySpan<byte[]> marks)
    {
        foreach (byte[] mark in marks)
        {
            if (message.IndexOf(mark) < 0)
                return false;
        }
        return true;
    }

    private ReadOnlySpan<byte> Line()
    {
        var line = new List<byte>(64);
        while (true)
        {
            Fill();
            byte next = waiting.Span[0];
            waiting = waiting[1..];
            if (next == '\n')
                return line.ToArray();
            if (next != '\r')
                line.Add(next);
        }
    }

    private void Fill()
    {
        if (!waiting.IsEmpty)
            return;
        int read = fromProgram.Read(chunk);
        if (read == 0)
            throw new EndOfStreamException($"{Name} ended");
        waiting = chunk.AsMemory(0, read);
    }
}
