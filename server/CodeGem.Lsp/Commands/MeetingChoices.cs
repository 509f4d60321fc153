using CodeGem.Notes.Dates;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using NodaTime;

namespace CodeGem.Lsp.Commands;

/// <summary>What a person has to be asked before a command, and what may be answered. What is known is not asked.</summary>
internal static class MeetingChoices
{
    private const int NextDays = 4;

    /// <summary>The next date, when neither the note nor the cadence nor a planned session says it.</summary>
    public static ChoicesAnswer OfFinish(Workplace place, string path, string? typed)
    {
        NoteContext context = MeetingWork.Required(place.Context(path));
        Outcome<FinishPlan> plan = FinishMeeting.Plan(context, new FinishChoices { Now = place.Now }, place.Lookup);
        bool isKnown = plan.Value is not { Next: null } || context.Session.IsLast || context.Session.Kind == "closing" || plan.Value.Plan.IsEmpty;
        if (isKnown)
            return new ChoicesAnswer(new Dictionary<string, Choice[]>());
        var none = new Choice(Messages.Of("choice.no-next"), "none", "none");
        IEnumerable<Choice> days = new[] { 7, 14, 28 }.Select(days => Steps.Plus(context.Anchor, days)).OfType<LocalDate>().Where(d => d > place.Calendar.Today)
            .Select(date => new Choice(DateLabel.Of(date, place.Calendar.Today), FrontMatterValues.Text(date)));
        return new ChoicesAnswer(new Dictionary<string, Choice[]> { ["next"] = [.. Days(typed, QuestionOf(context), days), none] });
    }

    /// <summary>The working days that follow the session, or today where it is past, and the same weekday in a week and in two.</summary>
    public static ChoicesAnswer OfMove(Workplace place, string path, string? typed)
    {
        NoteContext context = MeetingWork.Required(place.Context(path));
        LocalDate from = LocalDate.Max(context.Anchor, place.Calendar.Today);
        var days = new List<LocalDate>();
        while (days.Count < NextDays)
            days.Add(place.Calendar.NextWorkingDay(days.Count == 0 ? from : days[^1]));
        days.AddRange(new[] { Steps.Plus(from, 7), Steps.Plus(from, 14) }.OfType<LocalDate>());
        return new ChoicesAnswer(new Dictionary<string, Choice[]>
        {
            ["date"] = Days(typed, QuestionOf(context), days.Distinct().Order().Select(day => new Choice(DateLabel.Of(day, place.Calendar.Today), FrontMatterValues.Text(day)))),
        });
    }

    public static ChoicesAnswer OfNewSession(Workplace place, ClientFolder? client, string? typed)
    {
        var choices = new Dictionary<string, Choice[]>();
        if (client is null)
        {
            choices["client"] = place.Practice.Clients.Values.Where(c => c.Profile is { Status: not "ended" })
                .Select(c => new Choice(c.DisplayName, c.Id, c.Path)).ToArray();
        }
        LocalDate today = place.Calendar.Today;
        LocalDate? ofSeries = client is null ? null : NextDate.OfSeries(client, place.Practice.Settings, today);
        IEnumerable<Choice> days = Enumerable.Range(0, 8).Select(days => Steps.Plus(today, days)).OfType<LocalDate>().Where(day => day != ofSeries).Prepend(ofSeries ?? today).Distinct()
            .Where(day => client?.Sessions.Any(s => s.Date == day && s.IsPlanned) != true)
            .Select(day => new Choice(DateLabel.Of(day, today), FrontMatterValues.Text(day), day == ofSeries ? Messages.Of("choice.of-series") : null));
        choices["date"] = Days(typed, new DateQuestion(today, place.Calendar), days);
        return new ChoicesAnswer(choices);
    }

    /// <summary>What the words typed so far can mean, each with its date beside it; then the days to choose from.</summary>
    private static Choice[] Days(string? typed, DateQuestion question, IEnumerable<Choice> days)
    {
        IEnumerable<Choice> meant = string.IsNullOrWhiteSpace(typed)
            ? []
            : DatePhrase.Read(typed.Trim(), question).Readings.Select(r => new Choice(DateLabel.Of(r.Date, question.Calendar.Today), FrontMatterValues.Text(r.Date), typed.Trim()));
        return [.. meant.Concat(days).DistinctBy(day => day.Value)];
    }

    private static DateQuestion QuestionOf(NoteContext context) => new(context.Anchor, context.Calendar, context.NextSession, context.SessionAfterNext);

    /// <summary>All clients, or one: asked where there is more than one.</summary>
    public static ChoicesAnswer OfPaper(Workplace place) => new(place.Practice.Clients.Count < 2
        ? new Dictionary<string, Choice[]>()
        : new Dictionary<string, Choice[]>
        {
            ["client"] = [new Choice(Messages.Of("choice.all-clients"), ""), .. place.Practice.Clients.Values.Select(c => new Choice(c.DisplayName, c.Id, c.Path))],
        });

    /// <summary>The credential the hours are counted towards, when the practice does not say it.</summary>
    public static ChoicesAnswer OfLog(Workplace place) => new(Credential.Find(place.Practice.Settings.Credential ?? "") is not null
        ? new Dictionary<string, Choice[]>()
        : new Dictionary<string, Choice[]>
        {
            ["credential"] = [new Choice(Messages.Of("choice.no-credential"), ""), .. Credential.All.Select(c => new Choice(c.Word.ToUpperInvariant(), c.Word))],
        });

    /// <summary>For a command about which nobody has to be asked anything.</summary>
    public static ChoicesAnswer None { get; } = new(new Dictionary<string, Choice[]>());

    /// <summary>Our templates that the practice has no copy of yet.</summary>
    public static ChoicesAnswer OfCopyTemplate(Workplace place) => new(new Dictionary<string, Choice[]>
    {
        ["template"] = TemplateLibrary.BuiltIn.All.Where(ours => !TemplateCopy.IsThere(place.Practice, ours)).Select(ours => new Choice(ours.Title, ours.Name, ours.Description)).ToArray(),
    });

    /// <summary>Only people know these; there is nothing to choose from.</summary>
    public static ChoicesAnswer OfNewClient() => new(new Dictionary<string, Choice[]> { ["name"] = [], ["id"] = [] });

    public static ChoicesAnswer OfNewPractice() => new(new Dictionary<string, Choice[]> { ["coach"] = [] });
}
