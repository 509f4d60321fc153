using CodeGem.Notes.Model;

namespace CodeGem.Notes.Reading;

/// <summary>What the practice says about the sharing of a section, on top of what its kind allows.</summary>
public static class SectionSharing
{
    /// <summary>
    /// True when a section stays here: by its kind whatever the practice says, because the practice calls it private, or because it is
    /// the coach's own and the practice does not share it. So does everything below it.
    /// </summary>
    public static bool IsPrivate(Section section, PracticeSettings settings)
    {
        for (Section? at = section; at is not null; at = at.Parent)
        {
            bool isNever = at is { IsNamed: true, Kind: { } kind } && SectionNames.Of(kind).Sharing == Sharing.Never;
            if (isNever || IsListed(settings.PrivateSections, at))
                return true;
        }
        // The note's own title is no section.
        return section is { Kind: null, Level: > 1 } && !IsListed(settings.SharedSections, section);
    }

    private static bool IsListed(IReadOnlyList<string> headings, Section section)
    {
        foreach (string heading in headings)
        {
            if (SectionNames.Normal(heading) == SectionNames.Normal(section.Title))
                return true;
        }
        return false;
    }
}
