using System.Buffers;
using System.Text;

namespace CodeGem.Lsp.Verbs;

/// <summary>
/// Answers lines as they come: all that have arrived are answered before more is waited for. So a program that writes one line and waits
/// gets its answer, and a file of a hundred thousand is read in large pieces.
/// </summary>
internal static class AnsweredLines
{
    /// <summary>Nobody types a longer line; the rest of one is left out.</summary>
    private const int Longest = 1 << 16;

    public delegate void Answerer(StringBuilder answer, ReadOnlySpan<char> line);

    /// <param name="input">UTF-8; bytes that are none become U+FFFD.</param>
    public static void Run(Stream input, Stream output, Answerer answerer)
    {
        byte[] buffer = new byte[2 * Longest];
        int held = 0;
        bool isCut = false;
        var lines = new LineAnswers(answerer);
        for (int read = 1; read > 0;)
        {
            read = input.Read(buffer, held, buffer.Length - held);
            held += read;
            int done = 0;
            while (buffer.AsSpan(done, held - done).IndexOf((byte)'\n') is >= 0 and var end)
            {
                if (!isCut)
                    lines.Add(buffer.AsSpan(done, end));
                isCut = false;
                done += end + 1;
            }
            held -= done;
            bool isLast = read == 0 && held > 0 && !isCut;
            if (isLast || (held > Longest && !isCut))
                lines.Add(buffer.AsSpan(done, Math.Min(held, Longest)));
            isCut |= held > Longest;
            held = isCut ? 0 : held;
            buffer.AsSpan(done, held).CopyTo(buffer);
            lines.WriteTo(output);
        }
    }

    private sealed class LineAnswers(Answerer answerer)
    {
        private readonly StringBuilder answers = new();
        private char[] line = [];

        public void Add(ReadOnlySpan<byte> bytes)
        {
            if (line.Length < bytes.Length)
                line = new char[Math.Max(256, bytes.Length)];
            int length = Encoding.UTF8.GetChars(bytes, line);
            answerer(answers, line.AsSpan(0, length).Trim());
            answers.Append('\n');
        }

        public void WriteTo(Stream output)
        {
            if (answers.Length == 0)
                return;
            byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(answers.Length));
            int length = 0;
            foreach (ReadOnlyMemory<char> chunk in answers.GetChunks())
                length += Encoding.UTF8.GetBytes(chunk.Span, bytes.AsSpan(length));
            output.Write(bytes, 0, length);
            output.Flush();
            ArrayPool<byte>.Shared.Return(bytes);
            answers.Clear();
        }
    }
}
