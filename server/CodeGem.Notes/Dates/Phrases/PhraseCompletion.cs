using System.Globalization;
using System.Text;
using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>What a half-typed phrase may become. The phrases to try are the language's; only numbers come from what was typed.</summary>
internal static class PhraseCompletion
{
    /// <summary>The days offered for a month when no number was typed yet.</summary>
    private static readonly int[] UsualDays = [1, 15, 30];
    private static readonly int[] UsualNumbers = [2, 3, 4];

    /// <summary>Lower case, one space between words; a space at the end stays, since it ends a word.</summary>
    public static string Normal(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (char c in typed)
        {
            if (!char.IsWhiteSpace(c))
                text.Append(char.ToLowerInvariant(c));
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        return text.ToString();
    }

    /// <param name="typed">As <see cref="Normal"/> makes it, not empty.</param>
    public static IEnumerable<string> Of(string typed, DateWords words)
    {
        int number = NumberIn(typed);
        foreach (string template in words.Texts.Completions)
        {
            foreach (string phrase in Fill(template, typed, number, words))
            {
                if (phrase.Length > typed.Length && phrase.StartsWith(typed, StringComparison.Ordinal))
                    yield return phrase;
            }
        }
    }

    /// <summary>Every phrase of a template, as far as its words before the first slot agree with what was typed.</summary>
    private static IEnumerable<string> Fill(string template, string typed, int number, DateWords words)
    {
        int open = template.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return [template];
        int shared = Math.Min(open, typed.Length);
        if (string.CompareOrdinal(template, 0, typed, 0, shared) != 0)
            return [];
        int close = template.IndexOf('}', open);
        string before = template[..open], slot = template[(open + 1)..close], after = template[(close + 1)..];
        return Values(slot, number, words).SelectMany(value => Fill(before + value + after, typed, number, words));
    }

    private static IEnumerable<string> Values(string slot, int number, DateWords words) => slot switch
    {
        "weekday" => Enumerable.Range(1, 7).Select(day => words.WeekdayName((IsoDayOfWeek)day)),
        "month" => Enumerable.Range(1, 12).Select(words.MonthName),
        "number" => (number > 0 ? [number] : UsualNumbers).Select(Text),
        "ordinal" => Days(number).Select(day => words.Texts.Ordinals[day - 1]),
        _ => Days(number).Select(Text),
    };

    /// <summary>Of 3 typed so far: the 3rd, the 30th and the 31st.</summary>
    private static IEnumerable<int> Days(int number) =>
        number == 0 ? UsualDays : Enumerable.Range(1, 31).Where(day => day == number || day / 10 == number).OrderBy(day => day == number ? 0 : day);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int NumberIn(string typed)
    {
        int start = typed.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return 0;
        int end = start;
        while (end < typed.Length && char.IsAsciiDigit(typed[end]) && end - start < 4)
            end++;
        return int.Parse(typed.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }
}
