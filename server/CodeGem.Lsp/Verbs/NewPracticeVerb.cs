using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;
using CodeGem.Practice.Folders;
using NodaTime;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem new practice</c>, the sample practice included.</summary>
internal static class NewPracticeVerb
{
    public static Command Command()
    {
        var folder = new Argument<string>("DIR") { Description = Messages.Of("verb-new-practice-dir"), DefaultValueFactory = _ => "." };
        var sample = new Option<bool>("--sample") { Description = Messages.Of("verb-new-practice-sample") };
        Option<string?> coach = CommonOptions.Text("--coach", "NAME", "verb-new-practice-coach"), email = CommonOptions.Text("--email", "ADDRESS", "verb-new-practice-email");
        Option<string?> zone = CommonOptions.Text("--timezone", "ZONE", "verb-new-practice-timezone");
        return new Command("practice", Messages.Of("verb-new-practice")) { folder, sample, coach, zone, email }.Does(asked =>
        {
            string given = asked.Parsed.GetRequiredValue(folder), full = Asked.FullPath(given);
            if (asked.Has(sample))
                PracticeWork.NewSample(full, Clock.Local(TimeProvider.System, null, asked.Today).Date, CancellationToken.None).GetAwaiter().GetResult();
            else
                PracticeWork.NewPractice(full, asked.Text(coach), asked.Text(zone), asked.Text(email), CancellationToken.None).GetAwaiter().GetResult();
            asked.Terminal.Answers.WriteLine(given is "." ? PracticeFinder.SettingsFile : Path.Combine(given, PracticeFinder.SettingsFile));
            return CommandLine.Fine;
        });
    }
}
