using CodeGem.Notes.Dates.Words;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>What a match must also be to count as a date, as far as that can be told without a calendar.</summary>
internal static class PlausibleDate
{
    public static bool Is(PhraseMatch match)
    {
        foreach (Frame frame in match.Frames)
        {
            if (frame.Rule is not { } rule)
                return true;
            if (rule.Meaning == Meaning.Never)
                return false;
            if (rule.Meaning == Meaning.Numeric && match.Tokens[frame.Numeric] is var token
                && (token.A > 31 || token.B > 31 || (token.A > 12 && token.B > 12) || token.A == 0 || token.B == 0))
                return false;
        }
        return true;
    }
}
