using CodeGem.Notes.Dates.Words;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>Whether a token, or a run of them, can stand in a slot, and what it then says.</summary>
internal static class SlotReader
{
    /// <returns>How many tokens the slot takes; 0 when it does not fit.</returns>
    public static int Take(Slot slot, DateWords words, ReadOnlySpan<Token> tokens, int at, ref Frame frame)
    {
        ref readonly Token token = ref tokens[at];
        Word? word = token.Word >= 0 ? words.ById[token.Word] : null;
        switch (slot)
        {
            case Slot.Weekdays or Slot.WeekdaysPlural: return Weekdays(slot, words, tokens, at, ref frame);
            case Slot.Nths or Slot.Days: return Ordinals(slot, words, tokens, at, ref frame);
            case Slot.Iso: frame.Numeric = at; return Fits(token.Kind == TokenKind.Iso);
            case Slot.Numeric: frame.Numeric = at; return Fits(token.Kind == TokenKind.Numeric);
            case Slot.Compact: (frame.Number, frame.Unit, frame.UnitSize) = (token.A, token.Unit, 1); return Fits(token.Kind == TokenKind.Compact);
            case Slot.Signed: frame.Number = token.A; return Fits(token.Kind == TokenKind.Signed && token.Digits <= 4);
            case Slot.Year: return Year(in token, ref frame);
            case Slot.Day: frame.Day = token.A; return Fits(IsDay(in token));
            case Slot.Ordinal: frame.Ordinal = token.A; return Fits(token.Kind == TokenKind.Ordinal && token.A is >= 1 and <= 31);
            case Slot.Nth: frame.Ordinal = NthOf(in token, word); return Fits(frame.Ordinal != 0);
            case Slot.Number: return Number(in token, word, ref frame);
            default: return word is null ? 0 : OfWord(slot, word, token.Joined, ref frame);
        }
    }

    private static int Fits(bool fits) => fits ? 1 : 0;

    private static bool IsDay(in Token token) =>
        token.A is >= 1 and <= 31 && (token.Kind == TokenKind.Ordinal || (token.Kind == TokenKind.Number && token.Digits <= 2));

    private static int OfWord(Slot slot, Word word, bool joined, ref Frame frame)
    {
        switch (slot)
        {
            case Slot.Weekday: frame.Weekday = word.Weekday; return Fits(word.Weekday > 0);
            case Slot.Month: frame.Month = word.Month; return Fits(word.Month > 0);
            // "first of may" is a day and "may first" too; as an ordinal and as a day they mean the same.
            case Slot.OrdinalWord: frame.Ordinal = frame.Day = word.Ordinal; return Fits(word.Ordinal > 0);
            case Slot.Unit: return Unit(word.Unit, word.UnitSize, ref frame) && !joined ? 1 : 0;
            case Slot.Time: return Fits(Unit(word.TimeUnit, word.UnitSize, ref frame));
            default: return 0;
        }
    }

    private static bool Unit(CalendarUnit unit, int size, ref Frame frame)
    {
        if (unit == CalendarUnit.None)
            return false;
        if (frame.Unit != CalendarUnit.None)
            (frame.SecondUnit, frame.SecondUnitSize) = (unit, size);
        else
            (frame.Unit, frame.UnitSize) = (unit, size);
        return true;
    }

    private static int Number(in Token token, Word? word, ref Frame frame)
    {
        int number = token.Kind == TokenKind.Number && token.Digits <= 4 && !token.Dotted ? token.A : word?.Number ?? 0;
        if (number == 0)
            return 0;
        if (frame.Unit != CalendarUnit.None)
            frame.SecondNumber = number;
        else
            frame.Number = number;
        return 1;
    }

    private static int Year(in Token token, ref Frame frame)
    {
        bool full = token is { Kind: TokenKind.Number, Digits: 4, Dotted: false, A: >= 1000 };
        bool shortened = token.Kind == TokenKind.ShortYear || token is { Kind: TokenKind.Number, Digits: 2, Dotted: false, A: >= 20 };
        frame.Year = full ? token.A : 2000 + token.A;
        return Fits(full || shortened);
    }

    private static int NthOf(in Token token, Word? word)
    {
        int nth = token.Kind == TokenKind.Ordinal ? token.A : word?.Ordinal ?? 0;
        return word is { IsLast: true } ? -1 : nth is >= 1 and <= 5 ? nth : 0;
    }

    private static int Weekdays(Slot slot, DateWords words, ReadOnlySpan<Token> tokens, int at, ref Frame frame)
    {
        int taken = 0, next = at;
        while (next < tokens.Length && tokens[next].Word >= 0)
        {
            Word word = words.ById[tokens[next].Word];
            int day = word.EveryWeekday > 0 ? word.EveryWeekday : slot == Slot.Weekdays ? word.Weekday : 0;
            if (day == 0)
                break;
            frame.Weekdays |= 1 << day;
            frame.Weekday = day;
            taken = next + 1 - at;
            next = AfterJoin(words, tokens, next + 1);
        }
        return taken;
    }

    private static int Ordinals(Slot slot, DateWords words, ReadOnlySpan<Token> tokens, int at, ref Frame frame)
    {
        int taken = 0, next = at;
        while (next < tokens.Length)
        {
            Word? word = tokens[next].Word >= 0 ? words.ById[tokens[next].Word] : null;
            int nth = slot == Slot.Nths ? NthOf(in tokens[next], word)
                : tokens[next].Kind == TokenKind.Ordinal && tokens[next].A is >= 1 and <= 31 ? tokens[next].A
                : word is { IsLast: true } ? -1 : word?.Ordinal ?? 0;
            if (nth == 0)
                break;
            next++;
            // "the last day", but not "the last" alone: that could be the last of anything.
            if (slot == Slot.Days && nth == -1 && !IsDayWord(words, tokens, next++))
                break;
            frame.Ordinals |= 1u << Math.Max(nth, 0);
            taken = next - at;
            next = AfterJoin(words, tokens, next);
        }
        return taken;
    }

    private static bool IsDayWord(DateWords words, ReadOnlySpan<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Word >= 0 && words.ById[tokens[at].Word].Unit == CalendarUnit.Day;

    /// <summary>Past "and", ",", ", and" and a "the" behind them, if the list goes on there.</summary>
    private static int AfterJoin(DateWords words, ReadOnlySpan<Token> tokens, int at)
    {
        int next = at;
        while (next < tokens.Length && tokens[next].Word >= 0 && (tokens[next].Word == words.Comma || words.ById[tokens[next].Word].IsAnd))
            next++;
        if (next == at)
            return tokens.Length;
        return next < tokens.Length && tokens[next].Word >= 0 && words.ById[tokens[next].Word].IsArticle ? next + 1 : next;
    }
}
