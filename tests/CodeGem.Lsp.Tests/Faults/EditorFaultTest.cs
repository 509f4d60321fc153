using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Tests.Handlers;
using CodeGem.Tests;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace CodeGem.Lsp.Tests.Faults;

/// <summary>
/// Finishing, reopening and moving with the notes open in an editor, where each thing the editor is asked goes wrong in each way editors know:
/// nothing is lost, what the person typed stands, and asking again with the editor in its right mind completes it.
/// </summary>
public sealed class EditorFaultTest
{
    private const string Last = CrashingPractice.Last, Note = CrashingPractice.Note, Next = CrashingPractice.Dana + "2026-11-30.md", Planned = CrashingPractice.Planned;
    private const string Moved = CrashingPractice.Dana + "2026-11-19.md";
    private static readonly DateTimeOffset Moment = new(2026, 11, 16, 16, 4, 0, TimeSpan.Zero);
    private static readonly JObject Capabilities = JObject.Parse("""{"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true,"resourceOperations":["create","rename","delete"]}}}""");

    public static TheoryData<string> Works() => ["finish", "finish into a planned note", "reopen", "move"];

    [Theory]
    [MemberData(nameof(Works))]
    public async Task Whatever_the_editor_does_nothing_is_lost_and_asking_again_completes_it(string work)
    {
        Aftermath aftermath;
        int asks;
        using (var whole = new OpenPractice(work))
        {
            var before = whole.Texts();
            whole.Do();
            aftermath = new Aftermath(before, whole.Texts());
            asks = whole.Server.Editor.Count("workspace/applyEdit");
        }
        Assert.InRange(asks, 1, 3);
        EditHabit[] habits = [.. Enum.GetValues<EditHabit>().Where(habit => habit is not (EditHabit.Applies or EditHabit.AppliesInSilence or EditHabit.IsAhead or EditHabit.ChangesOtherwise))];
        // Some of them are waited for; so all are tried at once.
        await Task.WhenAll(from at in Enumerable.Range(1, asks) from habit in habits select OnThreadOfItsOwn(() => Interrupt(work, aftermath, at, habit)));
    }

    [Theory]
    [MemberData(nameof(Works))]
    public void What_is_typed_between_the_plan_and_the_edit_stands_and_asking_again_completes_it(string work)
    {
        using var practice = new OpenPractice(work);
        Editor editor = practice.Server.Editor;
        IReadOnlyList<string> open = work == "reopen" ? [] : Aftermath.Open(practice.Texts()[Note]);
        bool isTyped = false;
        editor.BeforeEdit = request =>
        {
            editor.Habit = isTyped || request.ToString().Contains("\"rename\"", StringComparison.Ordinal) ? EditHabit.Applies : EditHabit.IsAhead;
            isTyped |= editor.Habit == EditHabit.IsAhead;
        };
        Assert.NotNull(practice.Do()["error"]);
        practice.Do();
        Dictionary<string, string> now = practice.Texts();
        Assert.Single(now.Values, text => text.Contains("typed meanwhile\n", StringComparison.Ordinal));
        if (work.StartsWith("finish", StringComparison.Ordinal))
        {
            Assert.Empty(Aftermath.Open(now[Note]));
            Assert.All(open, item => Assert.Single(Aftermath.Open(now[now.ContainsKey(Planned) ? Planned : Next]), item));
        }
    }

    [Theory]
    [MemberData(nameof(Works))]
    public async Task An_editor_that_says_yes_and_shows_nothing_yet_is_told_so_and_asking_again_completes_it(string work)
    {
        using var whole = new OpenPractice(work);
        Dictionary<string, string> before = whole.Texts();
        whole.Do();
        var aftermath = new Aftermath(before, whole.Texts());
        await Task.WhenAll(from habit in new[] { EditHabit.SaysYesAppliesLate, EditHabit.SaysYesOnly } select OnThreadOfItsOwn(() =>
        {
            using var practice = new OpenPractice(work);
            practice.Server.Editor.Habit = habit;
            Assert.Contains("does not show it yet", practice.Do()["result"]?["notes"]?.Last?.ToString(), StringComparison.Ordinal);
            aftermath.NothingLost(practice.Texts());
            practice.Server.Editor.Habit = EditHabit.Applies;
            practice.Do();
            practice.Do();
            aftermath.Complete(practice.Texts());
        }));
    }

    [Fact]
    public void A_finish_of_which_the_editor_tells_late_is_done_when_it_does()
    {
        using var practice = new OpenPractice("finish");
        practice.Server.Editor.Habit = EditHabit.SaysYesAppliesLate;
        Assert.False((bool?)practice.Do()["result"]?["done"]);
        Dictionary<string, string> texts = practice.Texts();
        Assert.Empty(Aftermath.Open(texts[Note]));
        JObject again = practice.Do();
        Assert.Contains("is finished already", again["result"]?["notes"]?.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, practice.Server.Editor.Count("workspace/applyEdit"));
        Assert.Equal(texts, practice.Texts());
    }

    [Fact]
    public Task An_editor_that_does_not_say_yes_to_what_was_asked_is_an_error() => Task.WhenAll(
        from habit in new[] { EditHabit.Refuses, EditHabit.IsSilent, EditHabit.AnswersNull, EditHabit.AnswersError, EditHabit.Closes, EditHabit.ChangesOtherwise }
        select OnThreadOfItsOwn(() =>
        {
            using var practice = new OpenPractice("finish");
            practice.Server.Editor.Habit = habit;
            JObject answer = practice.Do();
            Assert.True(answer["error"] is not null, $"{habit}: {answer}");
        }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_note_of_which_a_change_was_lost_is_not_edited(bool isSavedAgain)
    {
        using var practice = new OpenPractice("finish");
        Editor editor = practice.Server.Editor;
        // A change that cannot be taken: from now on nobody knows what the editor shows.
        practice.Server.Client.Notify("textDocument/didChange", new { textDocument = new { uri = Editor.UriOf(practice.Server.At(Note)), version = 2 }, contentChanges = "nonsense" });
        if (isSavedAgain)
            editor.Save(practice.Server.At(Note));
        JObject answer = practice.Do();
        Assert.Equal(isSavedAgain, answer["error"] is null);
        Assert.Equal(isSavedAgain ? 1 : 0, editor.Count("workspace/applyEdit"));
    }

    [Theory]
    [InlineData("finish", "end of input")]
    [InlineData("finish", "shutdown")]
    [InlineData("finish", "exit")]
    [InlineData("reopen", "end of input")]
    [InlineData("move", "end of input")]
    [InlineData("move", "exit")]
    public async Task An_editor_that_leaves_in_between_loses_nothing_and_the_shell_completes_it(string work, string way)
    {
        using var practice = new OpenPractice(work);
        Dictionary<string, string> before = practice.OnDisk();
        WireClient client = practice.Server.Client;
        client.Begin("workspace/executeCommand", practice.Asked());
        client.Receive("workspace/applyEdit");
        if (way == "shutdown")
            client.Request("shutdown");
        if (way is "shutdown" or "exit")
            client.Notify("exit");
        practice.Server.End();
        Dictionary<string, string> after = practice.OnDisk();

        await practice.DoOnDisk();
        var aftermath = new Aftermath(before, practice.OnDisk());
        aftermath.NothingLost(after);
        using var undisturbed = new OpenPractice(work);
        await undisturbed.DoOnDisk();
        aftermath = new Aftermath(before, undisturbed.OnDisk());
        aftermath.Complete(practice.OnDisk());
    }

    [Fact]
    public void A_request_that_is_cancelled_while_the_editor_is_asked_tells_what_it_did()
    {
        using var practice = new OpenPractice("finish");
        practice.Server.Editor.BeforeEdit = _ => practice.Server.Client.Notify("$/cancelRequest", new { id = practice.LastId });
        JObject answer = practice.Do();
        Assert.True((bool?)answer["result"]?["done"], answer.ToString());
        Assert.Empty(Aftermath.Open(practice.Texts()[Note]));
    }

    [Fact]
    public void A_request_that_is_cancelled_before_it_begins_changes_nothing()
    {
        using var practice = new OpenPractice("finish");
        Dictionary<string, string> before = practice.Texts();
        WireClient client = practice.Server.Client;
        // The first holds the desk until the second is cancelled.
        long second = 0;
        practice.Server.Editor.BeforeEdit = _ => client.Notify("$/cancelRequest", new { id = second });
        practice.Server.Editor.Habit = EditHabit.Refuses;
        long first = client.Begin("workspace/executeCommand", practice.Asked());
        second = client.Begin("workspace/executeCommand", practice.Asked());
        Assert.NotNull(practice.Server.Editor.Answer(first)["error"]);
        Assert.Equal(-32800, (int?)practice.Server.Editor.Answer(second)["error"]?["code"]);
        Assert.Equal(1, practice.Server.Editor.Count("workspace/applyEdit"));
        Assert.Equal(before[Note], practice.Texts()[Note]);
    }

    [Fact]
    public void Two_finishes_on_one_server_make_one_next_note()
    {
        using var practice = new OpenPractice("finish");
        WireClient client = practice.Server.Client;
        long first = client.Begin("workspace/executeCommand", practice.Asked()), second = client.Begin("workspace/executeCommand", practice.Asked());
        Assert.True((bool?)practice.Server.Editor.Answer(first)["result"]?["done"]);
        Assert.False((bool?)practice.Server.Editor.Answer(second)["result"]?["done"]);
        Assert.Equal(1, practice.Server.Editor.Count("workspace/applyEdit"));
        Assert.Equal(practice.Texts().Keys.Order(StringComparer.Ordinal), [Last, Note, Next, CrashingPractice.Dana + "client.md", "practice.yaml"]);
    }

    [Fact]
    public void What_another_program_writes_to_a_note_that_is_open_stays_on_the_disk()
    {
        using var practice = new OpenPractice("finish");
        practice.Server.Editor.BeforeEdit = _ => practice.Server.Write(Note, "theirs");
        practice.Do();
        Assert.Equal("theirs", practice.Server.Read(Note));
        Assert.Empty(Aftermath.Open(practice.Texts()[Note]));
    }

    private static void Interrupt(string work, Aftermath aftermath, int at, EditHabit habit)
    {
        using var practice = new OpenPractice(work);
        Editor editor = practice.Server.Editor;
        int asked = 0;
        editor.BeforeEdit = _ => editor.Habit = ++asked == at ? habit : EditHabit.Applies;
        practice.Do();
        try
        {
            aftermath.NothingLost(practice.Texts());
            editor.BeforeEdit = _ => editor.Habit = EditHabit.Applies;
            practice.Do();
            practice.Do();
            aftermath.Complete(practice.Texts());
        }
        catch (Exception failure)
        {
            Assert.Fail($"{work}, {habit} at {at}: {failure.Message}");
        }
    }

    private static Task OnThreadOfItsOwn(Action test) => Task.Factory.StartNew(test, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>The practice on a server, with its sessions open in an editor.</summary>
    private sealed class OpenPractice : IDisposable
    {
        private readonly string work;

        public OpenPractice(string work)
        {
            this.work = work;
            using var files = new CrashingPractice();
            Server = new NoteServer(Moment, Capabilities, files: server =>
            {
                foreach (string path in new[] { CrashingPractice.Dana + "client.md", Last, Note })
                    server.Write(path, File.ReadAllText(files.At(path)));
                if (work == "finish into a planned note")
                    server.Write(Planned, CrashingPractice.Session("2026-12-01", "planned", "- [ ] Mine\n"));
            });
            if (work == "reopen")
                Finish().GetAwaiter().GetResult();
            Server.Editor.Open(Server.At(Last));
            Server.Editor.Open(Server.At(Note));
            if (work == "finish into a planned note")
                Server.Editor.Open(Server.At(Planned));
        }

        public NoteServer Server { get; }

        public long LastId { get; private set; }

        public JObject Do()
        {
            LastId = Server.Client.Begin("workspace/executeCommand", Asked());
            return Server.Editor.Answer(LastId);
        }

        public object Asked()
        {
            object arguments = work == "move" ? new { date = "2026-11-19" } : new { };
            string command = work switch { "move" => "codegem.moveSession", "reopen" => "codegem.reopenMeeting", _ => "codegem.finishMeeting" };
            string path = Server.Editor.HasOpen(Server.At(Moved)) ? Moved : Note;
            return new { command, arguments = new[] { Editor.UriOf(Server.At(path)), arguments } };
        }

        /// <summary>The notes as a person sees them: what the editor shows, else what is on the disk.</summary>
        public Dictionary<string, string> Texts() => OnDisk().ToDictionary(
            file => file.Key,
            file => Server.Editor.HasOpen(Server.At(file.Key)) ? Aftermath.WithoutMinute(Latin(Server.Editor.Text(Server.At(file.Key)))) : file.Value,
            StringComparer.Ordinal);

        public Dictionary<string, string> OnDisk() => Aftermath.Files(Server.At("."));

        public Task DoOnDisk() => work switch
        {
            "move" => MeetingWork.Move(Place(), Note, new MoveOptions("2026-11-19"), default),
            "reopen" => MeetingWork.Reopen(Place(), Note, default),
            _ => Finish(),
        };

        public void Dispose() => Server.Dispose();

        private Task Finish() => MeetingWork.Finish(Place(), Note, new FinishOptions(), default);

        private Workplace Place() => Workplace.OnDisk(NotePlace.Of(Server.At(Note))!, new LocalDate(2026, 11, 16));

        private static string Latin(string text) => System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
