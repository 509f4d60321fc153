using CodeGem.Notes.Dates;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>Every phrase of the table means what stands beside it, best reading first.</summary>
public class PhraseTableTests
{
    public static TheoryData<string, string[]> Sections()
    {
        var sections = new TheoryData<string, string[]>();
        string? head = null;
        List<string> lines = [];
        foreach (string line in Table.Lines("phrases.txt").Append("[end]"))
        {
            if (!line.StartsWith('['))
                lines.Add(line);
            else
            {
                if (head is not null)
                    sections.Add(head, [.. lines]);
                (head, lines) = (line, []);
            }
        }
        return sections;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Each_phrase_means_its_dates(string head, string[] lines)
    {
        DateQuestion question = Table.Question(head);
        string Answer(string phrase) => DateLines.Answer(phrase, question).Replace("\t", ", ", StringComparison.Ordinal);
        Assert.Equal(lines, lines.Select(Table.Phrase).Select(phrase => phrase + " = " + Answer(phrase)));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Case_and_spacing_change_nothing(string head, string[] lines)
    {
        DateQuestion question = Table.Question(head);
        // In figures the letters' case counts: "3D" is no date.
        foreach (string phrase in lines.Select(Table.Phrase).Where(phrase => !phrase.Any(char.IsDigit)))
        {
            string loud = "  " + phrase.ToUpperInvariant().Replace(" ", "\u00A0 ", StringComparison.Ordinal) + "\t";
            Assert.Equal((phrase, DateLines.Answer(phrase, question)), (phrase, DateLines.Answer(loud, question)));
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void What_has_a_reading_is_a_phrase_and_found_before_other_words(string head, string[] lines)
    {
        DateQuestion question = Table.Question(head);
        foreach (string phrase in lines.Select(Table.Phrase))
        {
            DateReadings readings = DatePhrase.Read(phrase, question);
            if (readings.Readings.Count == 0)
                continue;
            Assert.True(DatePhrase.IsPhrase(phrase), phrase);
            string text = "- [ ] ask due " + phrase + " @client goal:g1";
            DatePrefix prefix = DatePhrase.ReadPrefix(text, "- [ ] ask due ".Length, question);
            Assert.Equal((phrase, phrase.TrimEnd('.')), (phrase, text.Substring("- [ ] ask due ".Length, prefix.Length).TrimEnd('.')));
            Assert.Equal(readings.Readings, prefix.Readings.Readings);
        }
    }
}
