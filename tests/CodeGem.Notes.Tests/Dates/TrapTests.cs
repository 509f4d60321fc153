using CodeGem.Notes.Dates;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>Ordinary words stay ordinary words.</summary>
public class TrapTests
{
    [Fact]
    public void No_trap_is_a_date()
    {
        var question = new DateQuestion(Table.Wednesday, new Calendar(Table.Wednesday), Table.Date("2026-11-30"), Table.Date("2026-12-14"));
        string[] traps = [.. Table.Lines("traps.txt")];
        Assert.True(traps.Length >= 300);
        Assert.Equal([], traps.Where(trap => DateLines.Answer(trap, question) != DateLines.NoDate));
        Assert.Equal([], traps.Where(trap => DatePhrase.IsPhrase(trap, isProse: true) && DatePhrase.Read(trap, question).Problem.Kind == DateProblemKind.Unread));
    }

    [Fact]
    public void A_trap_with_a_date_behind_it_is_none()
    {
        DateQuestion question = Table.Said(Table.Wednesday);
        foreach (string trap in Table.Lines("traps.txt"))
            Assert.True(DatePhrase.Read(trap + " xyz", question).Readings.Count == 0, trap);
    }

    [Theory]
    [InlineData("by Tom")]
    [InlineData("by two weeks")]
    [InlineData("by 2 weeks")]
    [InlineData("tm")]
    [InlineData("next")]
    [InlineData("in 3 days")]
    [InlineData("3 months")]
    [InlineData("+3d")]
    public void Within_a_sentence_only_what_is_plainly_a_day_is_a_date(string words)
    {
        Assert.False(DatePhrase.IsPhrase(words, isProse: true));
        Assert.False(DatePhrase.ReadPrefix(words, 0, Table.Said(Table.Wednesday), isProse: true).Found);
    }

    [Theory]
    [InlineData("friday")]
    [InlineData("30 nov")]
    [InlineData("the end of next week")]
    [InlineData("2026-11-30")]
    [InlineData("next session")]
    [InlineData("31 april")]
    public void Within_a_sentence_days_are_dates(string words) => Assert.True(DatePhrase.IsPhrase(words, isProse: true));
}
