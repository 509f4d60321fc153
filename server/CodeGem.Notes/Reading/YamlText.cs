namespace CodeGem.Notes.Reading;

/// <summary>Writes single values of front matter.</summary>
public static class YamlText
{
    private const string Special = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>A value on one line, in quotes only where YAML would read it as something else.</summary>
    public static string Scalar(string value)
    {
        string line = string.Join(' ', value.Split(['\r', '\n', '\t', '\0'], StringSplitOptions.RemoveEmptyEntries)).Trim();
        return IsPlain(line) ? line : "\"" + line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || value.Any(char.IsControl))
            return value.Length == 0;
        bool isKeyword = value.ToLowerInvariant() is "no" or "yes" or "on" or "off" or "true" or "false" or "null" or "~" or "y" or "n";
        return !isKeyword && !Special.Contains(value[0], StringComparison.Ordinal) && value[^1] != ':'
            && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal) && !value.Contains(':', StringComparison.Ordinal);
    }
}
