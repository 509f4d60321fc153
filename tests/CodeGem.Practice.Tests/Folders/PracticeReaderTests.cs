using CodeGem.Practice.Folders;

namespace CodeGem.Practice.Tests.Folders;

public sealed class PracticeReaderTests : IDisposable
{
    private const string Session = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nkind: regular\nstatus: done\n---\n\n## Action items\n\n- [ ] Call Sam due:2026-11-30\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_practice_is_its_clients_their_sessions_and_its_templates()
    {
        folder.Write("practice.yaml", "coach: Ines\ntimezone: Europe/Lisbon\n");
        folder.Write("clients/dana/client.md", "---\ntype: client\nid: dana\nname: Dana\n---\n\n## Goals\n\n### g1 Walk more\n");
        folder.Write("clients/dana/2026-11-16.md", Session);
        folder.Write("clients/dana/worksheet.md", "# Not ours\n");
        folder.Write("groups/leads/2026-11-16-2.md", Session);
        folder.Write("archive/old/2020-01-06.md", Session.Replace("2026-11-16", "2020-01-06", StringComparison.Ordinal));
        folder.Write("templates/regular.md", "# {{client}}\n");
        var practice = PracticeReader.Load(folder.Path);
        Assert.Equal("Ines", practice.Settings.Coach);
        Assert.Equal(["archive/old", "clients/dana", "groups/leads"], practice.Clients.Keys);
        Assert.Equal("Dana", practice.Clients["clients/dana"].DisplayName);
        Assert.Equal("g1", Assert.Single(practice.Clients["clients/dana"].Goals).Id);
        Assert.Equal("clients/dana/2026-11-16.md", Assert.Single(practice.Clients["clients/dana"].Sessions).Path);
        Assert.Equal(2, Assert.Single(practice.Clients["groups/leads"].Sessions).Sequence);
        Assert.Equal("# {{client}}\n", practice.Templates["regular"]);
    }
}
