using System.Globalization;

namespace CodeGem.Notes.Dates.Words;

/// <summary>Reads a language file into words and the tree of patterns.</summary>
internal sealed class DateWordsReader
{
    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
    private readonly PhraseNode[] roots = Array.ConvertAll(Enum.GetValues<Root>(), _ => new PhraseNode());
    private readonly DateTexts texts = new();
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int order;

    public DateWordsReader() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public DateWords Read(string text)
    {
        WordOf(",");
        string section = "";
        foreach (var range in text.AsSpan().Split('\n'))
        {
            ReadOnlySpan<char> line = text.AsSpan(range).Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line[0] == '[' && line[^1] == ']')
                section = line[1..^1].ToString();
            else
                Line(section, line);
        }
        texts.Complete();
        return new DateWords(words, roots, texts);
    }

    private void Line(string section, ReadOnlySpan<char> line)
    {
        int equals = line.IndexOf('=');
        if (equals < 0)
            throw new FormatException($"no '=' in: {line}");
        string key = line[..equals].Trim().ToString();
        ReadOnlySpan<char> value = line[(equals + 1)..].Trim();
        switch (section)
        {
            case "words": AddWords(key, value.ToString()); break;
            case "dates": Patterns(Root.Dates, key, value); break;
            case "dates only alone": Patterns(Root.Alone, key, value); break;
            case "written dates": Patterns(Root.Written, key, value); break;
            case "periods": Patterns(Root.Periods, key, value); break;
            case "cadences": Patterns(Root.Cadences, key, value); break;
            case "limits": Patterns(Root.Limits, key, value); break;
            default: texts.Add(section, key, value.ToString()); break;
        }
    }

    private void AddWords(string key, string value)
    {
        int space = key.IndexOf(' ', StringComparison.Ordinal);
        string kind = space < 0 ? key : key[..space], rest = space < 0 ? "" : key[(space + 1)..];
        bool first = true;
        foreach (string text in value.Split(' '))
        {
            Word word = WordOf(text);
            switch (kind)
            {
                case "weekday": word.Weekday = Whole(rest); word.IsAbbreviation |= !first; break;
                case "weekdays": word.EveryWeekday = Whole(rest); break;
                case "month": word.Month = Whole(rest); word.IsAbbreviation |= !first; break;
                case "number": word.Number = Whole(rest); break;
                case "ordinal": word.Ordinal = Whole(rest); break;
                case "unit": (word.Unit, word.UnitSize) = Unit(rest); break;
                case "time": (word.TimeUnit, word.UnitSize) = Unit(rest); break;
                case "short": (word.ShortUnit, word.UnitSize) = Unit(rest); break;
                case "last": word.IsLast = true; break;
                case "and": word.IsAnd = true; break;
                case "article": word.IsArticle = true; break;
                case "ending": word.IsOrdinalEnding = true; break;
                case "never": word.IsNever = true; break;
                default: throw new FormatException($"no kind of word: {key}");
            }
            first = false;
        }
    }

    private void Patterns(Root root, string key, ReadOnlySpan<char> value)
    {
        if (key[0] == '@')
        {
            named.Add(key, value.ToString());
            return;
        }
        Rule rule = RuleOf(key);
        foreach (PhraseNode end in PatternText.Lay(value, [roots[(int)root]], rule, this))
        {
            if (rule.Meaning is >= Meaning.ThenAdd and <= Meaning.ThenSaid)
                throw new FormatException($"nothing follows: {key} = {value}");
            end.End(rule);
            if (root == Root.Cadences)
                end.AddTail(Root.Limits, rule);
        }
    }

    /// <summary>The patterns defined under a name.</summary>
    public string Named(ReadOnlySpan<char> name) =>
        named.TryGetValue(name.ToString(), out string? pattern) ? pattern : throw new FormatException($"no patterns named {name}");

    /// <summary>The place behind one word or slot; null where another part of the grammar follows, which always ends a pattern.</summary>
    public PhraseNode? Step(PhraseNode from, ReadOnlySpan<char> part, Rule rule)
    {
        if (part[0] != '{')
            return from.AddWord(WordOf(part).Id);
        if (Tail(part) is Root.None)
            return from.AddSlot(SlotOf(part));
        from.AddTail(Tail(part), rule);
        return null;
    }

    private Rule RuleOf(string key)
    {
        string[] parts = key.Split(' ');
        bool hasAmount = int.TryParse(parts.ElementAtOrDefault(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        int? amount = hasAmount ? number : null;
        string name = parts.Length > (amount is null ? 1 : 2) ? parts[^1] : "";
        CalendarUnit unit = Enum.TryParse(name, ignoreCase: true, out CalendarUnit found) ? found : CalendarUnit.None;
        if (!Enum.TryParse(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out Meaning meaning))
            throw new FormatException($"no meaning: {key}");
        return new Rule(order++, meaning, amount, unit, name);
    }

    private Word WordOf(ReadOnlySpan<char> text)
    {
        if (!lookup.TryGetValue(text, out Word? word))
            lookup[text] = word = new Word(words.Count);
        return word;
    }

    private static (CalendarUnit Unit, int Size) Unit(string name) =>
        name == "fortnight" ? (CalendarUnit.Week, 2) : (Enum.Parse<CalendarUnit>(name, ignoreCase: true), 1);

    private static Root Tail(ReadOnlySpan<char> part) => part switch
    {
        "{date}" => Root.Dates,
        "{written date}" => Root.Written,
        "{period}" => Root.Periods,
        "{limit}" => Root.Limits,
        _ => Root.None,
    };

    private static Slot SlotOf(ReadOnlySpan<char> part) => part switch
    {
        "{ordinal word}" => Slot.OrdinalWord,
        "{weekdays plural}" => Slot.WeekdaysPlural,
        _ => Enum.TryParse(part[1..^1], ignoreCase: true, out Slot slot) ? slot : throw new FormatException($"no slot: {part}"),
    };

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
