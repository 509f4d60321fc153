using System.Text.RegularExpressions;
using CodeGem.Process.Tests.Verbs;

namespace CodeGem.Process.Tests;

/// <summary>
/// A coach opens a note, writes two items with help, puts a date right and finishes: as real editors told the server, message by message.
/// Every request is answered once and without an error, and the notes are those that every editor leaves behind.
/// </summary>
public class RecordedSessionTest
{
    private static string Sessions => Path.Combine(AppContext.BaseDirectory, "sessions");

    public static TheoryData<string> Editors => new(Directory.GetFiles(Sessions, "*.jsonl").Select(file => Path.GetFileName(file)!));

    [Theory]
    [MemberData(nameof(Editors))]
    public void Ends_with_the_notes_of_every_editor(string editor)
    {
        using var desk = new Desk();
        using var server = ServerProcess.Start("lsp", "--today", Desk.Today);
        var session = new RecordedSession(Path.Combine(Sessions, editor), desk, server.Client);
        session.Play();
        Assert.Equal(Expected(Desk.Live), WithoutMoment(session.Shown(Desk.Live)));
        Assert.Equal(Expected(Desk.Live), WithoutMoment(desk.Read(Desk.Live)));
        Assert.Equal(Expected(Desk.Next), desk.Read(Desk.Next));

        Assert.Null(server.Client.Request("shutdown")["error"]);
        server.Client.Notify("exit");
        Assert.DoesNotContain(server.Client.Rest(), message => message["method"] is null);
        Assert.Equal(0, server.ExitCode);
    }

    private static string Expected(string note) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "expected", Path.GetRelativePath("clients", note)));

    private static string WithoutMoment(string note) => Regex.Replace(note, @"(finished: 2026-11-16T)\d\d:\d\d", "$1HH:MM");
}
