using CodeGem.Notes.Dates;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Templates;
using NodaTime;

namespace CodeGem.Notes.Tests.Rules;

/// <summary>What nobody asked about is never marked.</summary>
public class QuietTest
{
    private static readonly LocalDate Today = new(2026, 11, 16);

    private static readonly PracticeSnapshot Practice = new PracticeSnapshot().With("clients/dana-okafor/client.md", NoteReader.Read(
        """
        ---
        type: client
        id: dana-okafor
        name: Dana Okafor
        status: active
        since: 2026-09-14
        cadence: biweekly
        package: autumn-6
        package_sessions: 6
        sponsor: Northwind HR
        agreement_signed: 2026-09-18
        ---

        ## Goals

        ### g1 Hand over release duty

        - Status: active
        - Target: 2027-01-31
        """));

    public static TheoryData<string> TemplateNames => [.. TemplateLibrary.BuiltIn.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(TemplateNames))]
    public void A_note_made_from_a_template_has_nothing_to_say(string name)
    {
        foreach (bool isLoose in (bool[])[false, true])
        {
            PracticeSnapshot practice = isLoose ? PracticeSnapshot.Empty with { IsLoose = true } : Practice;
            string path = isLoose ? "2026-11-16.md" : "clients/dana-okafor/2026-11-16.md";
            var draft = new SessionDraft
            {
                Folder = practice.FolderOf(path),
                Practice = practice,
                Date = Today,
                Template = TemplateLibrary.BuiltIn.Find(name)!,
                ClientId = "dana-okafor",
            };
            Assert.Empty(Check(draft.Compose("\n"), path, practice));
            Assert.Empty(Check(draft.Compose("\r\n"), path, practice));
        }
    }

    [Fact]
    public void A_help_page_is_nobodys_business() => Assert.Empty(Check(
        """
        ---
        description: How to write meeting notes with your team
        ---

        # Notes for meetings

        Type \[] to begin an action item, and give it a date.

        - [ ] Write the agenda 
        - [x] Invite Sam due:2026-02-30
        - [ ] {{name}} brings coffee
        - [] not a box
        """, "help/notes.md", Practice));

    [Fact]
    public void No_Markdown_file_of_the_repository_is_marked_but_samples()
    {
        string[] skipped = ["samples", "tests", "node_modules", "bin", "obj", ".git", ".cache", "artifacts"];
        foreach (string file in Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
            if (!path.Split('/').Any(skipped.Contains))
                Assert.Empty(Check(File.ReadAllText(file), path, Practice));
        }
    }

    [Fact]
    public void Code_comments_quotes_links_footnotes_and_maths_hold_no_items() => Assert.Empty(Check(
        """
        ---
        type: session
        client: dana-okafor
        date: 2026-11-02
        duration: 60
        kind: regular
        status: cancelled
        ---

        ## Notes

        - [x](https://example.org) and [a][] and [b][c] and [[Dana]] and a note[^1]
        - `[ ] due:soon` is code, and ``- [ ] due:soon`` too
        [x]: https://example.org
        [^1]: [ ] is a footnote

        [link] [ ] in the middle of a line is none
        \[] Escaped. \[ ] Escaped too.

        ```
        - [ ] due:soon @caoch {{client.name}}
        [] begun
        ```

            - [ ] due:soon
            [] begun

        ~~~md
        - [ ] due:soon
        ~~~

        <!--
        - [ ] due:soon
        [] begun
        -->

        <!-- - [ ] due:soon -->

        > - [ ] due:soon
        > [] begun
        and lazily [] on

        $$
        - [ ] due:soon
        [] begun
        $$

        <div>
        - [ ] due:soon
        [] begun
        </div>
        """, "clients/dana-okafor/2026-11-02.md", Practice));

    [Fact]
    public void Templates_of_ones_own_are_no_notes_yet() => Assert.Empty(Check(
        "---\ntype: session\ntemplate: nothing\n---\n\n- [ ] due:soon {{client.name}}\n", "templates/walk.md", Practice));

    [Fact]
    public void What_is_switched_off_says_nothing_and_what_is_turned_up_says_it_louder()
    {
        const string Text = "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nkind: regular\nstatus: planned\n---\n\n- [ ] Call Sam due:soon\n";
        const string Path = "clients/dana-okafor/2026-11-16.md";
        var options = EditingOptions.Default;
        Assert.Equal(Severity.Error, Assert.Single(Check(Text, Path, Practice, options)).Severity);
        Assert.Empty(Check(Text, Path, Practice, options with { Enable = false }));
        Assert.Empty(Check(Text, Path, Practice, options with { Rules = options.Rules.Add("item-bad-date", null) }));
        Assert.Equal(Severity.Hint, Assert.Single(Check(Text, Path, Practice, options with { Rules = options.Rules.Add("item-bad-date", Severity.Hint) })).Severity);
    }

    [Fact]
    public void A_block_that_broke_under_the_fingers_wakes_no_other_rule()
    {
        string text = "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nkind: regular\nstatus: planned\ntopic: a: b\n---\n\n- [x] Call Sam\n";
        Assert.Equal("frontmatter-invalid", Assert.Single(Check(text, "clients/dana-okafor/2026-11-16.md", Practice)).Code);
    }

    private static IReadOnlyList<Finding> Check(string text, string path, PracticeSnapshot practice, EditingOptions? options = null)
    {
        Note note = NoteReader.Read(text);
        return RuleSet.Check(new NoteContext(note, path, practice.With(path, note), new Calendar(Today), options));
    }
}
