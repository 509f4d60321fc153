using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>Reads what <see cref="SessionPacker"/> packed, each part without the others.</summary>
internal static class SessionUnpacker
{
    private const int StatusAt = 1, OpenAt = 2;

    /// <summary>Of the texts of the head, from nought.</summary>
    private const int TopicAt = 3, PackageAt = 6;

    public static bool IsBroken(ReadOnlySpan<byte> packed) => (packed[0] & SessionPacker.BrokenBit) != 0;

    public static SessionStatus? Status(ReadOnlySpan<byte> packed) => packed[StatusAt] == 0 ? null : (SessionStatus)(packed[StatusAt] - 1);

    public static int OpenItems(ReadOnlySpan<byte> packed) => new PackedBytes(packed, OpenAt).Number();

    public static Session Session(ReadOnlySpan<byte> packed)
    {
        int flags = packed[0];
        PackedBytes from = Part(packed, 0);
        return new Session
        {
            Status = Status(packed),
            IsLast = (flags & SessionPacker.LastBit) != 0,
            Log = (flags & SessionPacker.LogGivenBit) == 0 ? null : (flags & SessionPacker.LogBit) != 0,
            Date = from.Date(),
            Next = from.Date(),
            FollowUp = from.Date(),
            Start = from.Time(),
            NextStart = from.Time(),
            Duration = Minutes(from.Number()),
            Client = from.Text(),
            Kind = from.Text(),
            Mode = from.Text(),
            Topic = from.Text(),
            Outcome = from.Text(),
            Billing = from.Text(),
            Package = from.Text(),
            Finished = from.Text(),
            Template = from.Text(),
            Attended = Texts(ref from),
        };
    }

    /// <summary>The bytes of what <see cref="Session"/> reads as its topic.</summary>
    public static ReadOnlySpan<byte> Topic(ReadOnlySpan<byte> packed) => Text(packed, TopicAt);

    /// <summary>The bytes of what <see cref="Session"/> reads as its package.</summary>
    public static ReadOnlySpan<byte> Package(ReadOnlySpan<byte> packed) => Text(packed, PackageAt);

    public static (LocalTime? Start, int? Duration) Hours(ReadOnlySpan<byte> packed)
    {
        PackedBytes from = Times(packed);
        LocalTime? start = from.Time();
        from.Number(); // next start
        return (start, Minutes(from.Number()));
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> packed, int number)
    {
        PackedBytes from = Times(packed);
        for (int time = 0; time < 3; time++)
            from.Number(); // start, next start, duration
        for (int text = 0; text < number; text++)
            from.SkipText();
        return from.TextBytes();
    }

    private static PackedBytes Times(ReadOnlySpan<byte> packed)
    {
        PackedBytes from = Part(packed, 0);
        from.Skip(PackedDate.Length * 3); // date, next, follow-up
        return from;
    }

    private static int? Minutes(int packed) => packed > 0 ? packed : null;

    public static IReadOnlyList<ItemRecord> Items(ReadOnlySpan<byte> packed)
    {
        PackedBytes from = Part(packed, 1);
        int count = from.Number();
        if (count == 0)
            return [];
        var items = new ItemRecord[count];
        for (int i = 0; i < count; i++)
        {
            var state = (ItemState)from.Byte();
            int line = from.Number();
            items[i] = new ItemRecord(state, from.Text()!, from.Owner(), from.Due(), from.Text(), from.Date(), from.Date(), line);
        }
        return items;
    }

    public static PackedOpenTexts OpenTexts(ReadOnlySpan<byte> packed) => OpenItems(packed) == 0 ? default : new(Part(packed, 1));

    public static IReadOnlyList<GoalScore> Scores(ReadOnlySpan<byte> packed)
    {
        PackedBytes from = Part(packed, 2);
        int count = from.Number();
        if (count == 0)
            return [];
        var scores = new GoalScore[count];
        for (int i = 0; i < count; i++)
            scores[i] = new GoalScore(from.Text()!, FrontMatterValues.Amount(from.Text()), FrontMatterValues.Amount(from.Text()));
        return scores;
    }

    public static IReadOnlyList<string> Takeaways(ReadOnlySpan<byte> packed)
    {
        PackedBytes from = Part(packed, 3);
        return Texts(ref from);
    }

    private static IReadOnlyList<string> Texts(ref PackedBytes from)
    {
        int count = from.Number();
        if (count == 0)
            return [];
        var texts = new string[count];
        for (int i = 0; i < count; i++)
            texts[i] = from.Text()!;
        return texts;
    }

    /// <summary>The lengths of the parts stand in front; each part but the first begins with how many things it holds.</summary>
    private static PackedBytes Part(ReadOnlySpan<byte> packed, int part)
    {
        var from = new PackedBytes(packed, OpenAt);
        from.Number();
        int head = from.Number(), items = from.Number(), scores = from.Number();
        if (part >= 1)
            from.Skip(head);
        if (part >= 2)
        {
            from.Number();
            from.Skip(items);
        }
        if (part >= 3)
        {
            from.Number();
            from.Skip(scores);
        }
        return from;
    }
}

/// <summary>Goes through a session's items and stops at the open ones, without making anything.</summary>
internal ref struct PackedOpenTexts
{
    private PackedBytes from;
    private int left;

    /// <param name="items">The part that holds them.</param>
    public PackedOpenTexts(PackedBytes items)
    {
        from = items;
        left = from.Number();
    }

    /// <summary>Its words as they are packed.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly PackedOpenTexts GetEnumerator() => this;

    public bool MoveNext()
    {
        while (left-- > 0)
        {
            bool isOpen = from.Byte() == (int)ItemState.Open;
            from.Number(); // line
            Current = from.TextBytes();
            from.SkipOwner();
            from.SkipDue();
            from.SkipText(); // goal
            from.Skip(PackedDate.Length * 2); // from, moved
            if (isOpen)
                return true;
        }
        return false;
    }
}
