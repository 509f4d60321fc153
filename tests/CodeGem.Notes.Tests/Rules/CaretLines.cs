using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Tests.Rules;

/// <summary>Findings as carets under the lines of a block. What reaches beyond its line is marked to the line's end.</summary>
internal static class CaretLines
{
    public static IEnumerable<string> Draw(RuleBlock block, IReadOnlyList<Finding> findings)
    {
        var source = new SourceText(block.Text);
        for (int line = 0; line < source.LineCount; line++)
        {
            Span span = source.LineSpan(line);
            bool isShown = span.Start >= block.Hidden.Length && (line + 1 < source.LineCount || span.Length > 0);
            if (isShown)
                yield return source.Of(span);
            foreach (Finding finding in findings.Where(f => source.LineOf(f.Span.Start) == line))
            {
                int length = Math.Max(1, Math.Min(finding.Span.End, span.End) - finding.Span.Start);
                string carets = new string(' ', finding.Span.Start - span.Start) + new string('^', length);
                yield return $"{carets} {finding.Severity.ToString().ToLowerInvariant()}: {finding.Message}";
            }
        }
    }
}
