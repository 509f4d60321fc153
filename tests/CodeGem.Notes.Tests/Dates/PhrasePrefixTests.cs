using CodeGem.Notes.Dates;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>Behind a marker the longest phrase is found, and nothing of the words behind it is touched.</summary>
public class PhrasePrefixTests
{
    private static readonly DateQuestion Question = Table.Said(Table.Wednesday);

    [Theory]
    [InlineData("friday", "friday")]
    [InlineData("friday @client", "friday")]
    [InlineData("next friday goal:g1", "next friday")]
    [InlineData("friday) and more", "friday")]
    [InlineData("friday.", "friday")]
    [InlineData("friday, then call", "friday")]
    [InlineData("fri. @client", "fri")]
    [InlineData("30 nov 2026 from:2026-11-02", "30 nov 2026")]
    [InlineData("30 nov, 2026 x", "30 nov, 2026")]
    [InlineData("30 nov 3 people", "30 nov")]
    [InlineData("in 3 days time flies", "in 3 days time")]
    [InlineData("the last friday of november maybe", "the last friday of november")]
    [InlineData("2026-11-30\n- [ ] friday", "2026-11-30")]
    [InlineData("may 5. Then rest", "may 5")]
    [InlineData("31 april @client", "31 april")]
    [InlineData("5/6 @client", "5/6")]
    [InlineData("\"friday\"", "")]
    [InlineData("fridays @client", "")]
    [InlineData("monday.com", "")]
    [InlineData("friday's list", "")]
    [InlineData("friday-ish", "")]
    [InlineData("2026-11-30T10:00", "")]
    [InlineData("30%", "")]
    [InlineData("24/7 support", "")]
    [InlineData("to the weather", "")]
    [InlineData("one day", "")]
    [InlineData(" friday", "")]
    [InlineData("", "")]
    public void The_longest_phrase_is_taken(string text, string phrase)
    {
        DatePrefix prefix = DatePhrase.ReadPrefix(text, 0, Question);
        Assert.Equal(phrase, text[..prefix.Length]);
        Assert.Equal(phrase.Length > 0, prefix.Found);
    }

    [Fact]
    public void A_place_outside_the_text_has_no_phrase()
    {
        Assert.False(DatePhrase.ReadPrefix("friday", 6, Question).Found);
        Assert.False(DatePhrase.ReadPrefix("friday", -1, Question).Found);
    }
}
