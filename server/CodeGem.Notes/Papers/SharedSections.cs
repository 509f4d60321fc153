using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Papers;

/// <summary>
/// What may leave a note: an allow-list of sections, by their own headings. The practice may add to it and take from it; sections that are
/// never shared stay here whatever it says, and so does all that stands below their headings. A heading the list does not know is private,
/// also below one that it does.
/// </summary>
public sealed class SharedSections
{
    private static readonly HashSet<SectionKind> Never =
        [.. SectionNames.OfSession.Concat(SectionNames.OfClient).Where(n => n.Sharing == Sharing.Never).Select(n => n.Kind)];

    private readonly Headings shared, kept;

    public SharedSections(PracticeSettings settings)
    {
        shared = new Headings(settings.SharedSections);
        kept = new Headings(settings.PrivateSections);
    }

    /// <summary>True when what stands right below a heading may go into something made for a client.</summary>
    public bool MayLeave(Section section) =>
        !IsWithheld(section) && (shared.Name(section) || (section.IsNamed && SectionNames.Of(section.Kind!.Value).Sharing == Sharing.Yes));

    /// <summary>
    /// True for what may not even be named in the coach's own calendar or report: sections that are never shared, those the practice keeps,
    /// and headings nobody knows. What stands above every heading is not private.
    /// </summary>
    public bool IsPrivate(Section? section) => section is not null && (section.Kind is null && section.Level > 1 || IsWithheld(section));

    /// <summary>True for the name of a section that may never leave, in whatever way it is marked up.</summary>
    public bool IsPrivateName(string heading) => IsNever(heading) || kept.Name(heading);

    private bool IsWithheld(Section section)
    {
        for (Section? at = section; at is not null; at = at.Parent)
        {
            // A title of level 1 names no section, but nobody who writes "# Private notes" means it to be sent.
            if (IsNever(at.Title) || (at.Kind is { } kind && Never.Contains(kind)) || kept.Name(at))
                return true;
        }
        return false;
    }

    private static bool IsNever(string heading) =>
        SectionNames.Find(heading, NoteKind.Session) is { } kind && Never.Contains(kind)
        || SectionNames.Find(heading, NoteKind.Client) is { } ofClient && Never.Contains(ofClient);

    /// <summary>Headings a practice lists: known ones with all their other names, others by their words.</summary>
    private sealed class Headings
    {
        private readonly HashSet<SectionKind> kinds = [];
        private readonly HashSet<string> words = new(StringComparer.Ordinal);

        public Headings(IReadOnlyList<string> names)
        {
            foreach (string name in names)
            {
                if (SectionNames.Find(name, NoteKind.Session) is { } kind)
                    kinds.Add(kind);
                if (SectionNames.Normal(name) is { Length: > 0 } normal)
                    words.Add(normal);
            }
        }

        public bool Name(Section section) => (section.IsNamed && kinds.Contains(section.Kind!.Value)) || words.Contains(SectionNames.Normal(section.Title));

        public bool Name(string heading) => words.Contains(SectionNames.Normal(heading))
            || (SectionNames.Find(heading, NoteKind.Session) is { } kind && kinds.Contains(kind));
    }
}
