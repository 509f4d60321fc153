using CodeGem.Notes.Dates;
using CodeGem.Notes.Dates.Words;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>Another language is a file: this one is German, with German word order, and no line of code knows it.</summary>
public class DateWordsTests
{
    private static readonly DateWords German = DateWords.Read(string.Join('\n', Table.Lines("german.txt")));

    private static readonly DateQuestion Question = Table.Said(Table.Wednesday) with { Words = German };

    [Theory]
    [InlineData("heute", "2026-11-18")]
    [InlineData("übermorgen", "2026-11-20")]
    [InlineData("Freitag", "2026-11-20")]
    [InlineData("am Freitag", "2026-11-20")]
    [InlineData("nächsten Freitag", "2026-11-27\t2026-11-20")]
    [InlineData("NÄCHSTEN FREITAG", "2026-11-27\t2026-11-20")]
    [InlineData("Freitag in einer Woche", "2026-11-27")]
    [InlineData("in 3 Tagen", "2026-11-21")]
    [InlineData("in drei Wochen", "2026-12-09")]
    [InlineData("30. November", "2026-11-30")]
    [InlineData("am 30. Nov. 2026", "2026-11-30")]
    [InlineData("Ende des Monats", "2026-11-30")]
    [InlineData("Ende Januar", "2027-01-31")]
    [InlineData("letzter Freitag im November", "2026-11-27")]
    [InlineData("friday", "-")]
    [InlineData("sonnig", "-")]
    public void German_phrases_are_read(string phrase, string answer) => Assert.Equal(answer, DateLines.Answer(phrase, Question));

    [Theory]
    [InlineData("wöchentlich")]
    [InlineData("alle 2 Wochen am Dienstag")]
    [InlineData("monatlich am 2ten Dienstag")]
    public void German_cadences_are_read_and_written(string phrase)
    {
        Cadence? cadence = Cadence.Parse(phrase, words: German).Cadence;
        Assert.NotNull(cadence);
        Assert.Equal(cadence, Cadence.Parse(cadence.ToPhrase(German), words: German).Cadence);
    }

    [Fact]
    public void Labels_are_in_the_language() => Assert.Equal("Fr 27. Nov (in 9 Tagen)", DateLabel.Of(new(2026, 11, 27), Table.Wednesday, German));

    [Theory]
    [InlineData("[dates]\nno equals sign")]
    [InlineData("[dates]\nunheard-of 1 day = morgen")]
    [InlineData("[dates]\nadd 1 day = {nothing}")]
    [InlineData("[dates]\nthen-add = {number} days")]
    [InlineData("[words]\nplanet 1 = mars")]
    public void A_broken_file_says_where(string text) => Assert.Throws<FormatException>(() => DateWords.Read(text));
}
