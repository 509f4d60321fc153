using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Templates;

/// <summary>A block of prompts that is put into a note where the cursor stands, such as GROW.</summary>
/// <param name="Name">What is typed after the slash, <c>grow</c>.</param>
/// <param name="For">The kind of note it belongs in.</param>
/// <param name="Body">Where the block stands in <paramref name="Source"/>; fill it in with <see cref="TemplateText"/>.</param>
public sealed record Frame(string Name, string Title, string Description, NoteKind For, Span Body, string Source)
{
    private const string Folder = "en/frames/";

    private static readonly Lazy<IReadOnlyList<Frame>> Shipped = new(() => KeyedLines.Names(Folder).Select(Read).ToList());

    /// <summary>Every frame, by name.</summary>
    public static IReadOnlyList<Frame> All => Shipped.Value;

    private static Frame Read(string resource)
    {
        string text = KeyedLines.Text(resource);
        FrontMatter front = FrontMatterReader.Read(new SourceText(text));
        string name = resource[Folder.Length..^".md".Length];
        NoteKind kind = NoteKinds.Of(front.Get("note") ?? "session");
        return new Frame(name, front.Get("title") ?? name, front.Get("description") ?? "", kind, Template.BodyOf(text, front), text);
    }
}
