using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Helpers;

namespace CodeGem.Notes.Reading;

/// <summary>
/// The letters of a heading as somebody sees them: without comments, tags, the targets of links, and marks that do not show; entities are what
/// they stand for, wide letters are plain ones. For telling what a heading hides behind its markup, never for showing it.
/// </summary>
internal static partial class HeadingLetters
{
    private const int Longest = 1_000;

    public static string Of(string heading)
    {
        if (heading.Length > Longest)
            heading = heading[..Longest];
        string shown = heading.AsSpan().IndexOfAny("<%&]{:") < 0 ? heading : Entity().Replace(Unseen().Replace(heading, ""), match => EntityHelper.DecodeEntity(match.Value.AsSpan(1, match.Length - 2)) ?? NumberOf(match.Value) ?? match.Value);
        var letters = new StringBuilder(shown.Length);
        foreach (char c in shown)
        {
            char plain = c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;
            if (char.IsLetter(plain) && CharUnicodeInfo.GetUnicodeCategory(plain) != UnicodeCategory.ModifierLetter)
                letters.Append(char.ToLowerInvariant(plain));
        }
        return letters.ToString();
    }

    private static string? NumberOf(string entity)
    {
        bool isHex = entity.Length > 3 && entity[2] is 'x' or 'X';
        bool isRead = int.TryParse(entity.AsSpan(isHex ? 3 : 2)[..^1], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code);
        return isRead && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }

    /// <summary>Comments, tags, the target behind a link's text or before a wiki link's, footnotes, attributes, and the names of emoji.</summary>
    [GeneratedRegex(@"<!--.*?(?:-->|$)|%%.*?%%|</?[A-Za-z][^<>]*>|(?<=\])\([^()]*\)|(?<=\])\[[^\[\]]*\]|(?<=\[\[)[^\[\]|]*\||\[\^[^\[\]]*\]|\{[#.:][^{}]*\}|:[a-z0-9_+-]+:", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
