using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>A rule about a client as a whole, shown in client.md.</summary>
public abstract class ClientRule(string code, Severity after) : Rule(code, after, after)
{
    public sealed override bool Reads(NoteKind kind) => kind == NoteKind.Client;

    public sealed override IEnumerable<Finding> Check(NoteContext context) =>
        context.Note.FrontMatter.IsBroken ? [] : Check(context, ClientProfile.Read(context.Note.FrontMatter));

    protected abstract IEnumerable<Finding> Check(NoteContext context, ClientProfile client);
}
