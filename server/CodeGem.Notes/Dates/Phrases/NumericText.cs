namespace CodeGem.Notes.Dates.Phrases;

/// <summary>
/// Reads what begins with a digit: <c>2026-11-30</c>, <c>30/11</c>, <c>30.11.</c>, <c>30.11.2026</c>, <c>+3</c>, <c>30</c>.
/// Which of two numbers is the day is not decided here. <c>10-12</c>, <c>1.2.3</c> and <c>3.14</c> are none of these.
/// </summary>
internal ref struct NumericText(ReadOnlySpan<char> text, int start)
{
    private const int LongestNumber = 8;

    private readonly ReadOnlySpan<char> text = text;
    private int at = start;

    /// <summary>Only the digits, whatever follows them.</summary>
    public bool ReadPlain(out Token token)
    {
        token = new Token { Start = at, Word = -1, Kind = TokenKind.Number };
        bool any = Digits(out token.A, out token.Digits);
        token.End = at;
        return any;
    }

    public bool Read(out Token token)
    {
        token = new Token { Start = at, Word = -1 };
        char sign = text[at] is '+' or '-' ? text[at++] : ' ';
        if (!Digits(out int first, out int firstDigits))
            return false;
        token.A = sign == '-' ? -first : first;
        token.Digits = firstDigits;
        token.End = at;
        token.Kind = sign == ' ' ? TokenKind.Number : TokenKind.Signed;
        char separator = Peek(0);
        if (sign != ' ' || separator is not ('-' or '/' or '.'))
            return true;
        if (!char.IsAsciiDigit(Peek(1)))
        {
            token.Dotted = separator == '.';
            return true;
        }
        return Date(ref token, separator);
    }

    private bool Date(ref Token token, char separator)
    {
        at++;
        if (!Digits(out token.B, out int secondDigits) || secondDigits > 2)
            return false;
        token.Dotted = separator == '.';
        int thirdDigits = 0;
        if (Peek(0) == separator && char.IsAsciiDigit(Peek(1)))
        {
            at++;
            if (!Digits(out token.C, out thirdDigits))
                return false;
        }
        else if (separator == '.' && Peek(0) == '.')
            at++;
        else if (separator != '/')
            return false;
        token.End = at;
        if (token.Digits == 4)
        {
            token.Kind = TokenKind.Iso;
            return thirdDigits is 1 or 2;
        }
        token.Kind = TokenKind.Numeric;
        return token.Digits <= 2 && (thirdDigits is 0 or 4 || (thirdDigits == 2 && separator != '-'));
    }

    private bool Digits(out int value, out int digits)
    {
        (value, digits) = (0, 0);
        while (char.IsAsciiDigit(Peek(0)))
        {
            if (++digits > LongestNumber)
                return false;
            value = (value * 10) + Peek(0) - '0';
            at++;
        }
        return digits > 0;
    }

    private readonly char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';
}
