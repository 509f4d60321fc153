using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;
using CodeGem.Notes.Papers;

namespace CodeGem.Lsp.Verbs;

/// <summary>
/// <c>codegem report</c>: one HTML file that is complete in itself, or the same as Markdown, on standard output; with <c>--write</c> both, in
/// the practice's own folder for reports.
/// </summary>
internal static class ReportVerb
{
    public static Command Command()
    {
        Argument<string?> path = CommonOptions.Path();
        Option<string?> client = CommonOptions.Client();
        Option<string> format = CommonOptions.Format("html", "md");
        var write = new Option<bool>("--write") { Description = Messages.Of("verb-report-write") };
        return new Command("report", Messages.Of("verb-report")) { path, client, format, write }.Does(asked =>
        {
            NamedPractice place = NamedPractice.Find(asked, asked.Text(path));
            string? id = place.ClientId(asked.Text(client));
            if (asked.Has(write))
                Write(asked.Terminal, place, id);
            else
                asked.Terminal.Answers.Write(Text(place, id, asked.Parsed.GetRequiredValue(format)));
            asked.Terminal.Flush();
            return place.TellTroubles(asked.Terminal, id);
        });
    }

    private static string Text(NamedPractice place, string? client, string format)
    {
        PracticeReport report = PracticeReport.Of(place.Place.Practice, place.Place.Calendar, place.Place.LookupAsFarAsPossible, client, place.Below);
        return format == "md" ? ReportMarkdown.Write(report) : ReportHtml.Write(report);
    }

    private static void Write(Terminal terminal, NamedPractice place, string? client)
    {
        IReadOnlyList<GeneratedFile> files = PaperWork.Report(place.Place, client);
        PaperWork.Write(place.Place, CancellationToken.None, files).GetAwaiter().GetResult();
        foreach (GeneratedFile file in files)
            terminal.Answers.WriteLine(place.Shown(file.Path));
    }
}
