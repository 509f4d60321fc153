using System.Text.Json;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Model;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Verbs;

/// <summary>Findings as JSON; its shape is documented in <c>docs/commands.md</c> and only ever grows.</summary>
internal static class CheckJson
{
    public static void Write(IReadOnlyList<CheckedNote> results, Stream to) => JsonAnswer.Write(to, json =>
    {
        json.WriteStartArray("findings");
        foreach (CheckedNote note in results)
        {
            foreach (Finding finding in note.Findings)
                Write(json, note, finding);
        }
        json.WriteEndArray();
        json.WriteStartArray("unread");
        foreach (CheckedNote note in results.Where(r => r.Trouble is not null))
        {
            json.WriteStartObject();
            json.WriteText("path", note.Asked.Shown);
            json.WriteText("message", note.Trouble);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("files", results.Count);
        foreach (Severity severity in Enum.GetValues<Severity>())
            json.WriteNumber(CheckVerb.WordOf(severity), results.Sum(r => r.Findings.Count(f => f.Severity == severity)));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, CheckedNote note, Finding finding)
    {
        LinePosition start = note.Source.PositionAt(finding.Span.Start), end = note.Source.PositionAt(finding.Span.End);
        json.WriteStartObject();
        json.WriteText("path", note.Asked.Shown);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
        json.WriteText("severity", CheckVerb.WordOf(finding.Severity));
        json.WriteText("code", finding.Code);
        json.WriteText("message", finding.Message);
        json.WriteText("help", RulePages.Address(finding.Code));
        json.WriteBoolean("fixable", finding.Fixes.Any(f => f.IsUnambiguous && f.Edits.Count > 0));
        json.WriteEndObject();
    }
}
