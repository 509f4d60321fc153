using System.Text;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Verbs;

/// <summary>A file that git-crypt, age or PGP has locked is never read as a note and never written, and whoever names it is told in a sentence.</summary>
public sealed class EncryptedTest : IDisposable
{
    private const string Note = Desk.Next, Front = "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-30\nkind: regular\nstatus: planned\n---\n\n- [] Call Sam\n";

    private readonly Desk desk = new();

    public static TheoryData<string> Beginnings => ["\0GITCRYPT\0", "age-encryption.org/v1\n", "-----BEGIN AGE ENCRYPTED FILE-----\n", "-----BEGIN PGP MESSAGE-----\n\n"];

    public void Dispose() => desk.Dispose();

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void IsNeitherReadNorWritten(string beginning)
    {
        byte[] locked = [.. Encoding.UTF8.GetBytes(beginning), .. Encoding.UTF8.GetBytes(Front), 0xff, 0];
        File.WriteAllBytes(desk.At(Note), locked);
        foreach (string verb in new[] { "finish", "reopen", "prepare", "followup" })
        {
            Answer answer = desk.Run(verb, Note);
            Assert.Equal((2, ""), (answer.Code, answer.Out));
            Assert.Equal($"codegem: {Note} is encrypted and is left alone. Unlock it first.\n", answer.Error);
        }
        foreach (Answer answer in new[] { desk.Run("check", Note), desk.Run("fix", Note) })
        {
            Assert.Equal(2, answer.Code);
            Assert.StartsWith($"codegem: {Note} is encrypted and is left alone. Unlock it first.\n", answer.Error, StringComparison.Ordinal);
        }
        using ServerProcess server = ServerProcess.Initialized("lsp", "--today", Desk.Today);
        foreach (string command in new[] { "codegem.finishMeeting", "codegem.reopenMeeting", "codegem.moveSession", "codegem.prepareSession", "codegem.draftFollowUp" })
        {
            JObject answer = server.Client.Request("workspace/executeCommand", new { command, arguments = new object[] { new Uri(desk.At(Note)).AbsoluteUri, new { date = "2026-12-01" } } });
            Assert.EndsWith("is encrypted and is left alone. Unlock it first.", (string?)answer["error"]?["message"], StringComparison.Ordinal);
        }
        Assert.Equal(locked, File.ReadAllBytes(desk.At(Note)));
    }

    [Fact]
    public void IsNamedByEveryListAsIsWhatIsNoTextOfToday()
    {
        File.WriteAllText(desk.At(Note), "\0GITCRYPT\0" + Front);
        File.WriteAllText(desk.At(Desk.Live), Front, Encoding.Unicode);
        string told = $"codegem: {Desk.Live} is UTF-16. Save it as UTF-8 to use it as a note.\ncodegem: {Note} is encrypted and is left alone. Unlock it first.\n";
        foreach (string verb in new[] { "items", "calendar", "report" })
        {
            Answer answer = desk.Run(verb);
            Assert.Equal((2, told), (answer.Code, answer.Error));
        }
    }

    [Fact]
    public void IsNotWrittenOverByTheSessionBeforeIt()
    {
        byte[] locked = Encoding.UTF8.GetBytes("\0GITCRYPT\0" + Front);
        File.WriteAllBytes(desk.At(Note), locked);
        desk.Run("finish", Desk.Live);
        desk.Run("new", "session", "--client", "dana-okafor", "--date", "2026-11-30");
        Assert.Equal(locked, File.ReadAllBytes(desk.At(Note)));
    }

    [Fact]
    public void SettingsThatAreLockedKeepEverythingPrivate()
    {
        byte[] locked = Encoding.UTF8.GetBytes("\0GITCRYPT\0coach: Ines\n");
        File.WriteAllBytes(desk.At("practice.yaml"), locked);
        Answer letter = desk.Run("followup", "clients/dana-okafor/2026-11-02.md");
        Assert.Equal((1, ""), (letter.Code, letter.Out));
        Assert.Contains("practice.yaml cannot be read, so it is not known what is private", letter.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SUMMARY:Due", desk.Run("calendar").Out, StringComparison.Ordinal);
        Assert.Equal(locked, File.ReadAllBytes(desk.At("practice.yaml")));
    }
}
