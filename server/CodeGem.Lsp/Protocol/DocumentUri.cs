using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeGem.Lsp.Protocol;

/// <summary>
/// The URI of a document (LSP 3.17, "URI"; RFC 3986). It is written as it was read. Two URIs are equal when they name the same file,
/// however it was escaped (<c>c%3A</c> and <c>C:</c>, <c>%20</c> and a space); letters of other alphabets are never normalized.
/// Careless clients leave <c>#</c>, <c>?</c> and a lone <c>%</c> unescaped: in a <c>file:</c> URI they are part of the name.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed class DocumentUri : IEquatable<DocumentUri>
{
    private const string FileScheme = "file:";
    private readonly string key;

    public DocumentUri(string text)
    {
        Text = text;
        Path = PathOf(text);
        key = Path ?? text;
    }

    /// <summary>As the client wrote it, or as <see cref="OfPath"/> made it.</summary>
    public string Text { get; }

    /// <summary>The absolute path on this machine; null for documents that are no files here (<c>untitled:</c>, <c>vscode-remote:</c>, ...).</summary>
    public string? Path { get; }

    /// <summary>The URI of an absolute path, escaped as VS Code escapes it.</summary>
    public static DocumentUri OfPath(string path)
    {
        var slashed = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        if (slashed.StartsWith("//", StringComparison.Ordinal)) return new("file:" + Escape(slashed));
        if (IsDrive(slashed)) slashed = "/" + char.ToLowerInvariant(slashed[0]) + slashed[1..];
        return new("file://" + Escape(slashed));
    }

    public bool Equals(DocumentUri? other) => other is not null && string.Equals(key, other.key, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as DocumentUri);

    public override int GetHashCode() => string.GetHashCode(key, StringComparison.Ordinal);

    public override string ToString() => Text;

    private static string? PathOf(string text)
    {
        if (!text.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = text[FileScheme.Length..];
        var host = "";
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            if (slash < 0) return null;
            host = rest[2..slash];
            rest = rest[slash..];
        }

        if (!rest.StartsWith('/') || Unescape(rest) is not { } path) return null;
        if (IsDrive(path.AsSpan(1)) && OperatingSystem.IsWindows())
            return char.ToLowerInvariant(path[1]) + path[2..].Replace('/', '\\');
        if (host.Length == 0 || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return path;
        return OperatingSystem.IsWindows() ? @"\\" + host + path.Replace('/', '\\') : null;
    }

    private static bool IsDrive(ReadOnlySpan<char> path) => path.Length >= 2 && char.IsAsciiLetter(path[0]) && path[1] == ':';

    /// <summary>Undoes percent-encoding; what is no escape stays. Null when the bytes are no UTF-8 or hold a NUL: no path is named so here.</summary>
    private static string? Unescape(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(
                text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                bytes.Add(escaped);
                i += 2;
                continue;
            }

            var width = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(text, i, width));
            i += width - 1;
        }

        var all = bytes.ToArray();
        return System.Text.Unicode.Utf8.IsValid(all) && !all.Contains((byte)0) ? Encoding.UTF8.GetString(all) : null;
    }

    private static string Escape(string path)
    {
        var text = new StringBuilder(path.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'/' or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~') text.Append((char)unit);
            else text.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>A URI is a JSON string.</summary>
    public sealed class Converter : JsonConverter<DocumentUri>
    {
        public override DocumentUri Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(Rpc.LenientText.Read(ref reader));

        public override void Write(Utf8JsonWriter writer, DocumentUri value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text);

        public override DocumentUri ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? "");

        public override void WriteAsPropertyName(Utf8JsonWriter writer, DocumentUri value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Text);
    }
}
