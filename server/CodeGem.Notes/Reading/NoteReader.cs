using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>Text to note. Any text gives a note and nothing throws: what cannot be understood stays plain text.</summary>
public static class NoteReader
{
    public static Note Read(string text) => Read(new SourceText(text));

    /// <summary>What kind of note a text is, for who must not wait until it is read.</summary>
    public static NoteKind KindOf(SourceText source) => FrontMatterReader.DeclaredKind(source, FrontMatterReader.Read(source));

    /// <summary>Reads practice.yaml: keys and nothing else.</summary>
    public static Note ReadSettings(SourceText source) =>
        new() { Source = source, FrontMatter = FrontMatterReader.ReadFile(source), Kind = NoteKind.None, IsPlain = true };

    public static Note Read(SourceText source)
    {
        FrontMatter frontMatter = FrontMatterReader.Read(source);
        NoteKind kind = FrontMatterReader.DeclaredKind(source, frontMatter);
        MarkdownBlocks? blocks = Readability.Allows(source, frontMatter.Body) ? MarkdownBlocks.Read(source, new Span(frontMatter.Body, source.Length)) : null;
        return Compose(source, frontMatter, kind, blocks, new EntryReader(source, kind));
    }

    /// <summary>
    /// The note that <see cref="Read(SourceText)"/> makes of a text, from the note of a text much like it: only what stands around the change is read.
    /// </summary>
    public static Note ReadChanged(Note before, SourceText source)
    {
        var change = TextChange.Between(before.Text, source.Text);
        FrontMatter frontMatter = before.FrontMatter;
        if (before.Blocks is null || !frontMatter.Exists || frontMatter.IsBroken || change.Before.Start <= frontMatter.Body || !Readability.Allows(source, frontMatter.Body))
            return Read(source);
        return new ChangedBlocks(before.Blocks, before.Source, source, change).Read(frontMatter.Body) is var (blocks, kept)
            ? Compose(source, frontMatter, before.Kind, blocks, new EntryReader(source, before.Kind) { Before = before.Entries, Kept = kept })
            : Read(source);
    }

    private static Note Compose(SourceText source, FrontMatter frontMatter, NoteKind kind, MarkdownBlocks? blocks, EntryReader reader)
    {
        var plain = new Note { Source = source, FrontMatter = frontMatter, Kind = kind, IsPlain = true };
        if (blocks is not { AreFew: true })
            return plain;
        IReadOnlyList<Section> sections = SectionReader.Read(source, kind, blocks.Headings);
        IReadOnlyList<ListEntry> entries = reader.Read(blocks, sections);
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
            Blocks = blocks,
        };
    }
}
