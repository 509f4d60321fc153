using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>Text to note. Any text gives a note and nothing throws: what cannot be understood stays plain text.</summary>
public static class NoteReader
{
    public static Note Read(string text) => Read(new SourceText(text));

    /// <summary>Reads practice.yaml: keys and nothing else.</summary>
    public static Note ReadSettings(SourceText source) =>
        new() { Source = source, FrontMatter = FrontMatterReader.ReadFile(source), Kind = NoteKind.None, IsPlain = true };

    public static Note Read(SourceText source)
    {
        FrontMatter frontMatter = FrontMatterReader.Read(source);
        NoteKind kind = FrontMatterReader.DeclaredKind(source, frontMatter);
        MarkdownBlocks? blocks = MarkdownBlocks.Read(source, frontMatter.Body);
        var plain = new Note { Source = source, FrontMatter = frontMatter, Kind = kind, IsPlain = true };
        if (blocks is null)
            return plain;

        IReadOnlyList<Section> sections = SectionReader.Read(source, kind, blocks.Headings);
        var entries = new EntryReader(source, kind, sections, blocks.Opaque).Read(blocks.ListItems);
        var items = entries.Where(e => e.Item is not null).Select(e => e.Item!).ToList();
        var shorthands = kind == NoteKind.Session ? ShorthandReader.Read(source, sections, blocks) : [];
        return !Readability.Allows(items, shorthands) ? plain : new Note
        {
            Source = source,
            FrontMatter = frontMatter,
            Kind = kind,
            Sections = sections,
            Entries = entries,
            Items = items,
            Shorthands = shorthands,
            Opaque = blocks.Opaque,
        };
    }
}
