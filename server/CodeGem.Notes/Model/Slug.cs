using System.Text;

namespace CodeGem.Notes.Model;

/// <summary>
/// The name of a client's folder, of a participant, of a package: lower-case letters and digits of any script, in NFC, and hyphens
/// between them. Nothing a file system or a URI could read as a path.
/// </summary>
public static class Slug
{
    public const int Longest = 100;

    public static bool IsSlug(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest || text[0] == '-' || text[^1] == '-')
            return false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isLetter = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
                is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            if (rune.Value != '-' && (!isLetter || Rune.ToLowerInvariant(rune) != rune))
                return false;
        }
        return true;
    }

    /// <summary>The slug a person's name suggests: "Dana Okafor" gives <c>dana-okafor</c>; empty when no letter is left.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (Rune rune in name.Normalize(NormalizationForm.FormC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(rune);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString(0, Math.Min(slug.Length, Longest)).Trim('-');
    }
}
