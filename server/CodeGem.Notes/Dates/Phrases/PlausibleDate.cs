using CodeGem.Notes.Dates.Words;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>What a match must also be to count as a date, as far as that can be told without a calendar.</summary>
internal static class PlausibleDate
{
    public static bool Is(PhraseMatch match)
    {
        for (int i = 0; i < PhraseMatch.Deepest && match.Frames[i].Rule is { } rule; i++)
        {
            ref readonly Frame frame = ref match.Frames[i];
            if (rule.Meaning == Meaning.Never)
                return false;
            if (rule.Meaning == Meaning.Numeric && !NumericMeaning.IsPlausible(match.Tokens[frame.Numeric]))
                return false;
            bool inPeriod = rule.Meaning is >= Meaning.End and <= Meaning.WorkingDay;
            if (inPeriod && i + 1 < PhraseMatch.Deepest && match.Frames[i + 1].Rule is not null
                && !PeriodSearch.Fits(in frame, PeriodSearch.UnitOf(in match.Frames[i + 1])))
                return false;
        }
        return true;
    }
}
