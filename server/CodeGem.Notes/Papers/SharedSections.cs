using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Papers;

/// <summary>
/// What may leave a note: an allow-list of sections, by their own headings. The practice may add to it and take from it; sections that are
/// never shared stay here whatever it says, and so does all that stands below their headings. A heading the list does not know is private,
/// also below one that it does. Where practice.yaml cannot be trusted nobody knows what the practice keeps, so nothing leaves.
/// </summary>
public sealed class SharedSections
{
    private readonly Headings shared, kept;
    private readonly bool isUnread;

    public SharedSections(PracticeSettings settings)
    {
        isUnread = settings.IsUnread;
        shared = new Headings(settings.SharedSections);
        kept = new Headings(settings.PrivateSections);
    }

    /// <summary>True when what stands right below a heading may go into something made for a client.</summary>
    public bool MayLeave(Section section) =>
        !isUnread && !IsWithheld(section) && (shared.Name(section) || (section.IsNamed && SectionNames.Of(section.Kind!.Value).Sharing == Sharing.Yes));

    /// <summary>
    /// True for what may not even be named in the coach's own calendar or report: sections that are never shared, those the practice keeps,
    /// and headings that neither the product nor the practice knows. What stands above every heading is not private.
    /// </summary>
    public bool IsPrivate(Section? section) => section is not null && (isUnread || section is { Kind: null, Level: > 1 } && !shared.Name(section) || IsWithheld(section));

    /// <summary>True for the name of a section that may never leave, in whatever way it is marked up.</summary>
    public bool IsPrivateName(string heading)
    {
        string letters = HeadingLetters.Of(heading);
        return SectionNames.SeenIn(letters).Any(n => n.Sharing == Sharing.Never) || kept.IsSeenIn(letters);
    }

    /// <summary>True for a heading that says such a name, and more.</summary>
    public bool IsPrivateHeading(string title) => HeadingWords.OfHeading(title).Any(IsPrivateName);

    /// <summary>True when the practice, or the product, lets what stands below a heading of this kind leave.</summary>
    public bool Shares(SectionKind kind) => !isUnread && (shared.Holds(kind) || SectionNames.Of(kind).Sharing == Sharing.Yes);

    /// <summary>True for the name of a section that stays, whether it may be shared or not.</summary>
    public bool IsNameOfAnother(string heading) => SectionNames.Seen(heading).Any(n => !Shares(n.Kind));

    private bool IsWithheld(Section section)
    {
        for (Section? at = section; at is not null; at = at.Parent)
        {
            // A title of level 1 names no section, but nobody who writes "# Private notes" means it to be sent.
            if (IsPrivateHeading(at.Title))
                return true;
        }
        return false;
    }

    /// <summary>Headings a practice lists: known ones with all their other names, others by their words.</summary>
    private sealed class Headings
    {
        private readonly HashSet<SectionKind> kinds = [];
        private readonly HashSet<string> words = new(StringComparer.Ordinal), letters = new(StringComparer.Ordinal);

        public Headings(IReadOnlyList<string> names)
        {
            foreach (string name in names)
            {
                if (SectionNames.Find(name, NoteKind.Session) is { } kind)
                    kinds.Add(kind);
                if (SectionNames.Normal(name) is { Length: > 0 } normal)
                    words.Add(normal);
                if (HeadingLetters.Of(name) is { Length: > 0 } seen)
                    letters.Add(seen);
            }
        }

        public bool Name(Section section) => (section.IsNamed && kinds.Contains(section.Kind!.Value)) || words.Contains(SectionNames.Normal(section.Title));

        public bool Holds(SectionKind kind) => kinds.Contains(kind);

        /// <summary>The same, whatever markup the heading hides behind.</summary>
        public bool IsSeenIn(string heading) => letters.Contains(heading) || SectionNames.SeenIn(heading).Any(n => kinds.Contains(n.Kind));
    }
}
