using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>A rule about a template of one's own, while it is written. No note is read by it, and a template by no other.</summary>
public abstract class TemplateRule(string code, Severity severity) : Rule(code, severity, severity)
{
    public sealed override bool Reads(NoteKind kind) => false;
}
