using System.Text.Json;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Model;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Verbs;

/// <summary>Findings as SARIF 2.1.0 (OASIS Standard), which code hosts and editors read.</summary>
internal static class CheckSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json", Home = "https://github.com/codegem/codegem-lsp";

    public static void Write(IReadOnlyList<CheckedNote> results, Stream to) => JsonAnswer.Write(to, json =>
    {
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        WriteInvocation(json, results);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (CheckedNote note in results)
        {
            foreach (Finding finding in note.Findings)
                WriteResult(json, note, finding);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "codegem");
        json.WriteString("semanticVersion", LanguageServer.Version);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (Rule rule in RuleSet.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("helpUri", RulePages.Address(rule.Code));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Files that could not be read are told of here, as SARIF wants it (section 3.20.21).</summary>
    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<CheckedNote> results)
    {
        var unread = results.Where(r => r.Trouble is not null).ToList();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", unread.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (CheckedNote note in unread)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteMessage(json, note.Trouble!);
            WriteLocation(json, note.Asked.Shown, null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckedNote note, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", RuleSet.All.ToList().FindIndex(r => r.Code == finding.Code));
        json.WriteString("level", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        WriteMessage(json, finding.Message);
        WriteLocation(json, note.Asked.Shown, (note.Source.PositionAt(finding.Span.Start), note.Source.PositionAt(finding.Span.End)));
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteText("text", text);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string shown, (LinePosition Start, LinePosition End)? region)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(shown));
        json.WriteEndObject();
        if (region is var (start, end))
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", start.Line + 1);
            json.WriteNumber("startColumn", start.Column + 1);
            json.WriteNumber("endLine", end.Line + 1);
            json.WriteNumber("endColumn", end.Column + 1);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A relative path stays a relative reference (RFC 3986, section 4.2).</summary>
    private static string UriOf(string shown)
    {
        if (Path.IsPathRooted(shown))
            return Protocol.DocumentUri.OfPath(shown).Text;
        return string.Join('/', shown.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString));
    }
}
