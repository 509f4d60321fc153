using System.Diagnostics;
using System.Text;
using Serilog;
using Serilog.Core;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// What the server says about itself, to a file of the user's choosing; silent until <see cref="Open"/>. Every entry is made of
/// words that stand in our own code, counts and durations. Of an exception the types and the methods of our own stack are written, never its
/// message: a message may quote a note, a path or a name.
/// </summary>
public sealed class Journal
{
    /// <summary>Beyond this nothing more is written: a forgotten log must not fill the disk.</summary>
    private const int LargestFile = 64 << 20;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private Logger? log;

    private volatile bool traces;

    /// <summary>Starts to write, appending to the file, which from the first byte on only its owner may read.</summary>
    /// <param name="path">A place that <see cref="LogPlace"/> has nothing against.</param>
    /// <param name="traceWarning">When given, messages are written whole, after this warning.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written, or belongs to somebody else.</exception>
    public void Open(string path, string? traceWarning = null)
    {
        KeepPrivate(path);
        log = new LoggerConfiguration()
            .WriteTo.File(
                path,
                outputTemplate: "{Timestamp:yyyy-MM-ddTHH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}",
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                fileSizeLimitBytes: LargestFile)
            .CreateLogger();
        if (traceWarning is null) return;
        log.Warning("{Phrase:l}", traceWarning);
        traces = true;
    }

    public void Close()
    {
        log?.Dispose();
        log = null;
    }

    /// <summary>Something ordinary: a phrase of ours, with numbers in it at most.</summary>
    public void Say(string phrase) => log?.Information("{Phrase:l}", phrase);

    /// <summary>Something the server did not take: a phrase of ours.</summary>
    public void Refused(string phrase) => log?.Warning("{Phrase:l}", phrase);

    /// <summary>A handler failed.</summary>
    /// <param name="where">A method name out of the route table, or a word for the part that failed.</param>
    public void Failed(string where, Exception failure) => log?.Error("{Where:l} failed: {Failure:l}", where, Describe(failure));

    /// <summary>Writes a message whole, only after <see cref="Open"/> with a warning.</summary>
    /// <param name="arrow">Which way it went.</param>
    public void Trace(string arrow, ReadOnlySpan<byte> message)
    {
        if (traces) log?.Information("{Arrow:l} {Message:l}", arrow, Encoding.UTF8.GetString(message));
    }

    /// <summary>Types and methods of a failure, without any of its words.</summary>
    public static string Describe(Exception failure)
    {
        var text = new StringBuilder();
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (text.Length > 0) text.Append(" <- ");
            text.Append(cause.GetType().FullName);
            foreach (var frame in new StackTrace(cause, fNeedFileInfo: false).GetFrames())
                if (DiagnosticMethodInfo.Create(frame) is { } method)
                    text.Append("\n    ").Append(method.DeclaringTypeName).Append('.').Append(method.Name);
        }

        return text.ToString();
    }

    private static void KeepPrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (new FileStream(path, options))
        {
            // made with the right mode from the first moment on
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, OwnerOnly);
    }
}
