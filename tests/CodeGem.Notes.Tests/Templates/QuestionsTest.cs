using CodeGem.Notes.Templates;

namespace CodeGem.Notes.Tests.Templates;

public class QuestionsTest
{
    [Fact]
    public void There_are_sixty_questions_in_seven_stages()
    {
        Assert.Equal(60, Question.All.Count);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], Question.Stages.Select(stage => stage.Number));
        Assert.Equal([8, 9, 12, 8, 9, 8, 6], Question.Stages.Select(stage => Question.All.Count(q => q.Stage == stage)));
        Assert.All(Question.Stages, stage => Assert.NotEmpty(stage.Title));
    }

    [Fact]
    public void An_id_names_one_question_its_stage_and_its_place()
    {
        foreach (IGrouping<QuestionStage, Question> stage in Question.All.GroupBy(q => q.Stage))
            Assert.Equal(Enumerable.Range(1, stage.Count()).Select(n => $"s{stage.Key.Number}-{n:00}"), stage.Select(q => q.Id));
    }

    [Fact]
    public void A_question_asks_once_and_carries_known_tags()
    {
        string[] tags = ["goal", "obstacle", "feeling", "values", "strengths", "action", "close"];
        Assert.Equal(60, Question.All.Select(q => q.Text).Distinct().Count());
        Assert.All(Question.All, q => Assert.Contains('?', q.Text));
        Assert.All(Question.All, q => Assert.All(q.Tags, tag => Assert.Contains(tag, tags)));
        Assert.All(Question.All.Where(q => q.For != QuestionFor.Client), q => Assert.Equal(7, q.Stage.Number));
    }
}
