using System.CommandLine;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem new</c>: a practice, a client, a session. Prints the path of what it made, and never overwrites.</summary>
internal static class NewVerb
{
    public static Command Command() => new("new", Messages.Of("verb-new"))
    {
        NewPracticeVerb.Command(), NewClientVerb.Command(), NewSessionVerb.Command(),
    };
}
