namespace CodeGem.Notes.Dates.Words;

/// <summary>What a language writes about dates, by section and key; <c>{0}</c> stands for what is filled in.</summary>
internal sealed class DateTexts
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly List<string> completions = [];

    /// <summary>What a half-typed phrase may become, in the order to try.</summary>
    public IReadOnlyList<string> Completions => completions;

    public IReadOnlyList<string> Weekdays { get; private set; } = [];

    public IReadOnlyList<string> Months { get; private set; } = [];

    public IReadOnlyList<string> Ordinals { get; private set; } = [];

    public string this[string key] => texts[key];

    public string? Find(string key) => texts.GetValueOrDefault(key);

    public void Add(string section, string key, string value)
    {
        if (section == "suggestions" && key == "complete")
            completions.AddRange(value.Split('|', StringSplitOptions.TrimEntries));
        else
            texts.Add(section + "." + key, value);
    }

    public void Complete()
    {
        Weekdays = texts["labels.weekdays"].Split(' ');
        Months = texts["labels.months"].Split(' ');
        Ordinals = texts["cadence text.ordinals"].Split(' ');
    }
}
