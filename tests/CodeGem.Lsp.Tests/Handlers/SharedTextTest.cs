using CodeGem.Tests;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>Private text in a client's <c>out</c> folder is found on every way it can get there.</summary>
public class SharedTextTest
{
    private const string Note = NoteServer.Dana + "2026-11-16.md", Letter = NoteServer.Dana + "out/letter.md", Words = "She went quiet when I asked about the merger.";

    private static readonly DateTimeOffset Moment = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private static NoteServer Started(string? letter) => new(Moment, files: s =>
    {
        s.Write(Note, NoteServer.Session("2026-11-16", "planned", $"## Private notes\n\n- {Words}\n"));
        if (letter is not null)
            s.Write(Letter, letter);
    });

    private static void Found(NoteServer server, int count) => server.Editor.Diagnostics(
        server.At(Note), found => found.Count == count && found.All(f => (string?)f["code"] == "private-text-shared"));

    [Fact]
    public void ThereAtTheStart()
    {
        using NoteServer server = Started(Words);
        server.Editor.Open(server.At(Note));
        Found(server, 1);
    }

    [Fact]
    public void WrittenAndRemovedByWhateverHand()
    {
        using NoteServer server = Started(null);
        server.Editor.Open(server.At(Note));
        Found(server, 0);
        server.Write(Letter, Words);
        Found(server, 1);
        File.Delete(server.At(Letter));
        Found(server, 0);
    }

    [Fact]
    public void TypedAndClosedUnsaved()
    {
        using NoteServer server = Started("Dear Dana,\n");
        server.Editor.Open(server.At(Letter));
        server.Editor.Type(server.At(Letter), "Dear Dana,\n", $"Dear Dana,\n\n{Words}\n");
        server.Editor.Open(server.At(Note));
        Found(server, 1);
        server.Editor.Close(server.At(Letter));
        Found(server, 0);
    }

    /// <summary>What is typed into a letter is a change of the note too, also of one that is over and that nobody touches.</summary>
    [Fact]
    public void TypedBesideANoteThatIsFinished()
    {
        using NoteServer server = Started("Dear Dana,\n");
        server.Write(Note, NoteServer.Session("2026-11-16", "done", $"## Private notes\n\n- {Words}\n"));
        server.Editor.Open(server.At(Note));
        server.Editor.Open(server.At(Letter));
        Told(0);
        server.Editor.Type(server.At(Letter), "Dear Dana,\n", $"Dear Dana,\n\n{Words}\n");
        Told(1);
        server.Editor.Type(server.At(Letter), Words, "All is well.");
        Told(0);

        void Told(int count) => server.Editor.Diagnostics(server.At(Note), found => found.Count(f => (string?)f["code"] == "private-text-shared") == count);
    }

    /// <summary>The whole note, copied to be sent, is no session of the client's: not even one named "out".</summary>
    [Fact]
    public void ACopyOfTheNoteIsNoNote()
    {
        using NoteServer server = Started(NoteServer.Session("2026-11-16", "planned", $"- [ ] Ask Priya due:2026-11-20\n\n## Private notes\n\n- {Words}\n"));
        server.Editor.Open(server.At(Letter));
        server.Editor.Open(server.At(Note));
        Found(server, 1);
        Assert.Empty(server.Editor.Request("workspace/symbol", new { query = "Ask Priya" })["result"]!);
    }
}
