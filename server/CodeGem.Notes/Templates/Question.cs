using System.Globalization;
using CodeGem.Notes.Language;

namespace CodeGem.Notes.Templates;

/// <summary>Whom a question is for.</summary>
public enum QuestionFor
{
    /// <summary>The client, in the session.</summary>
    Client,

    /// <summary>The client, between two sessions.</summary>
    Between,

    /// <summary>The coach, while writing up.</summary>
    Coach,
}

/// <summary>One of the seven stages of a session, counted from 1.</summary>
public sealed record QuestionStage(int Number, string Title);

/// <summary>A question worth asking.</summary>
/// <param name="Id">Stage and number, <c>s3-06</c>; never used again for another question.</param>
/// <param name="Tags">Words to find it by: goal, obstacle, feeling, values, strengths, action, close.</param>
public sealed record Question(string Id, QuestionStage Stage, QuestionFor For, IReadOnlyList<string> Tags, string Text)
{
    private static readonly Lazy<IReadOnlyList<Question>> Shipped = new(() => Read().ToList());

    /// <summary>Every question, by stage.</summary>
    public static IReadOnlyList<Question> All => Shipped.Value;

    public static IReadOnlyList<QuestionStage> Stages => All.Select(question => question.Stage).Distinct().ToList();

    private static IEnumerable<Question> Read()
    {
        QuestionStage stage = new(0, "");
        foreach (string line in KeyedLines.Lines("en/questions.txt"))
        {
            string[] columns = line.TrimStart('=').Split('|', StringSplitOptions.TrimEntries);
            if (line[0] == '=')
                stage = new QuestionStage(int.Parse(columns[0], CultureInfo.InvariantCulture), columns[1]);
            else
                yield return new Question(columns[0], stage, ForOf(columns[1]), columns[2].Split(' '), columns[3]);
        }
    }

    private static QuestionFor ForOf(string word) => Enum.Parse<QuestionFor>(word, ignoreCase: true);
}
