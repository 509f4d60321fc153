using CodeGem.Notes.Dates;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>The list behind <c>due:</c>, in its order, each day once, following the typing.</summary>
public class DueSuggestionTests
{
    private static readonly DateQuestion Question =
        new(Table.Wednesday, new Calendar(Table.Wednesday), new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 15));

    [Fact]
    public void Before_anything_is_typed_the_fixed_list_is_offered() => Assert.Equal(
        [
            "Tue 1 Dec (in 13 days)", "Wed 18 Nov (today)", "Thu 19 Nov (tomorrow)", "Fri 20 Nov (in 2 days)", "Sat 21 Nov (in 3 days)",
            "Sun 22 Nov (in 4 days)", "Mon 23 Nov (in 5 days)", "Tue 24 Nov (in 6 days)", "Wed 25 Nov (in 7 days)", "Wed 2 Dec (in 14 days)",
            "Mon 30 Nov (in 12 days)", "Fri 18 Dec (in 30 days)", "Tue 15 Dec (in 27 days)",
        ],
        DueSuggestions.For("", Question).Select(suggestion => suggestion.Label));

    [Fact]
    public void What_was_typed_comes_first_then_its_other_readings_then_the_list()
    {
        IReadOnlyList<DueSuggestion> list = DueSuggestions.For("next friday", Question);
        Assert.Equal(["2026-11-27", "2026-11-20", "2026-12-01", "2026-11-18"], list.Take(4).Select(suggestion => suggestion.InsertText));
        Assert.Equal([ReadingKind.AsSaid, ReadingKind.Nearer], list.Take(2).Select(suggestion => suggestion.Kind));
        Assert.Equal("next friday", list[0].Phrase);
    }

    [Theory]
    [InlineData("fr", "2026-11-20 2026-11-27")]
    [InlineData("to", "2026-11-18 2026-11-19")]
    [InlineData("To", "2026-11-18 2026-11-19")]
    [InlineData("next w", "2026-11-25")]
    [InlineData("next  w", "2026-11-25")]
    [InlineData("in 3", "2026-11-21 2026-12-09 2027-02-18")]
    [InlineData("+2", "2026-11-20 2026-12-02 2027-01-18")]
    [InlineData("30 n", "2026-11-30")]
    [InlineData("nov", "2026-11-30")]
    [InlineData("the 3", "2026-12-03 2026-11-30 2026-12-31")]
    [InlineData("end of w", "2026-11-20")]
    [InlineData("session a", "2026-12-15")]
    [InlineData("by fr", "2026-11-20")]
    public void Half_typed_words_are_completed(string typed, string dates) =>
        Assert.Equal(dates.Split(' '), DueSuggestions.For(typed, Question).Select(suggestion => suggestion.InsertText).Take(dates.Split(' ').Length));

    [Theory]
    [InlineData("to the weather")]
    [InlineData("xyz")]
    [InlineData("to t")]
    [InlineData("diligence")]
    [InlineData("24/7")]
    public void Words_that_begin_no_date_offer_nothing(string typed) => Assert.Empty(DueSuggestions.For(typed, Question));

    [Fact]
    public void Only_the_next_session_may_be_written_as_a_word()
    {
        IReadOnlyList<DueSuggestion> list = DueSuggestions.For("", Question);
        Assert.Equal("next", list[0].InsertWord);
        Assert.All(list.Skip(1), suggestion => Assert.Null(suggestion.InsertWord));
    }

    [Fact]
    public void Without_an_agreed_session_none_is_offered() =>
        Assert.DoesNotContain(
            DueSuggestions.For("", Table.Said(Table.Wednesday)), suggestion => suggestion.Phrase.Contains("session", StringComparison.Ordinal));

    [Fact]
    public void Both_readings_of_an_ambiguous_date_come_first() =>
        Assert.Equal(["2027-06-05", "2027-05-06"], DueSuggestions.For("5/6", Question).Take(2).Select(suggestion => suggestion.InsertText));

    [Fact]
    public void The_real_days_beside_an_impossible_one_are_offered() => Assert.Equal(
        [("2027-04-30", ReadingKind.NearestRealDay), ("2027-05-01", ReadingKind.NearestRealDay)],
        DueSuggestions.For("31 april", Question).Select(suggestion => (suggestion.InsertText, suggestion.Kind)));

    [Fact]
    public void Notes_typed_up_later_offer_the_sessions_days_and_todays()
    {
        var question = new DateQuestion(new LocalDate(2026, 11, 16), new Calendar(Table.Wednesday));
        Assert.Equal(
            ["Mon 16 Nov (2 days ago)", "Wed 18 Nov (today)", "Tue 17 Nov (yesterday)", "Thu 19 Nov (tomorrow)"],
            DueSuggestions.For("", question).Take(4).Select(suggestion => suggestion.Label));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fri")]
    [InlineData("3")]
    [InlineData("t")]
    [InlineData("n")]
    public void Each_day_is_offered_once(string typed)
    {
        LocalDate[] days = [.. DueSuggestions.For(typed, Question).Select(suggestion => suggestion.Date)];
        Assert.Equal(days.Distinct(), days);
        Assert.NotEmpty(days);
    }

    [Fact]
    public void A_weekend_says_so() =>
        Assert.Equal("(Sat)", DueSuggestions.For("sat", Question)[0].FreeDay);
}
