using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Tests.Handlers;

public sealed class PracticesTest : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("codegem-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OfManyThatWereOpenedAndClosedOnlyTheLastAreKept(bool areLoose)
    {
        var (stays, stayingRoot) = Note(areLoose, 0);
        var turn = Synchronizing.DidOpen(State(), Opening(stays));
        for (var number = 1; number <= 50; number++)
        {
            var (uri, _) = Note(areLoose, number);
            turn = turn.Then(now => Synchronizing.DidOpen(now, Opening(uri))).Then(now => Synchronizing.DidClose(now, new(new(uri))));
        }

        var state = turn.State;
        Assert.Equal(Practices.KeptUnopened + 1, state.Practices.Count);
        Assert.Contains(stayingRoot, state.Practices.Keys);
        Assert.Contains(Note(areLoose, 50).Root, state.Practices.Keys);
        Assert.Equal(state.Practices.Keys.Order(StringComparer.Ordinal), state.Used.Order(StringComparer.Ordinal));
        Assert.Equal(50 - Practices.KeptUnopened, Forgotten(turn, "watch").Distinct().Count());
        Assert.DoesNotContain(stayingRoot, Forgotten(turn, "watch"));
    }

    [Fact]
    public void AnyNumberOfChangesDuringTheFirstReadingIsOneChange()
    {
        var (_, root) = Note(isLoose: false, 1);
        var reading = new FirstReading("token", static (index, progress, cancellation) => index.Load(progress, cancellation));
        reading.IsWatched();
        var view = PracticeView.Of(root, reading);
        for (var change = 0; change < 20_000; change++) view = view.After([Path.Combine(root, PracticeFinder.SettingsFile)]);
        var small = new Thread(() => view.Read(), maxStackSize: 256 << 10);
        small.Start();
        small.Join();
        Assert.True(view.IsReadNow);
    }

    private static IEnumerable<string> Forgotten(Turn<ServerState> turn, string work) =>
        turn.Effects.OfType<Effect<ServerState>.Forget>().Select(effect => effect.Key).OfType<(string Work, string Root)>().Where(key => key.Work == work).Select(key => key.Root);

    private static DidOpenTextDocumentParams Opening(DocumentUri uri) => new(new(uri, "---\ntype: session\n---\n"));

    private (DocumentUri Uri, string Root) Note(bool isLoose, int number)
    {
        var root = Path.Combine(folder.FullName, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var inside = isLoose ? root : Path.Combine(root, "clients", "dana");
        Directory.CreateDirectory(inside);
        if (!isLoose) File.WriteAllText(Path.Combine(root, PracticeFinder.SettingsFile), "coach: Ines\n");
        return (DocumentUri.OfPath(Path.Combine(inside, "2026-11-16.md")), root);
    }

    private static ServerState State() => new(InitializeParams.Read("{}"u8.ToArray()), new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero), null);
}
