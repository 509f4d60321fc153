using System.Globalization;

namespace CodeGem.Process.Tests.Endurance;

/// <summary>A long day costs no more than its beginning. <c>tests/endurance/run</c> replays the whole hour and measures it.</summary>
public class EnduranceTest
{
    /// <summary>After so many minutes as many folders are known as are ever kept; the watchers of one that is just being let go may still be counted.</summary>
    private const int FirstMinutes = 3, BeingLetGo = 6;

    /// <summary>Sixty in the long run, which also says what it measured, to this file.</summary>
    private static string? Report => Environment.GetEnvironmentVariable("CODEGEM_HOUR");

    private static int Minutes => int.Parse(Environment.GetEnvironmentVariable("CODEGEM_MINUTES") ?? (Report is null ? "9" : "60"), CultureInfo.InvariantCulture);

    [Fact]
    public void AnHourOfEditingLosesNothingAndLeavesNothingBehind()
    {
        using var hour = new WorkingHour(size: Report is null ? 200 : 1_000);
        var looks = Enumerable.Range(0, Minutes).Select(minute => hour.Minute(minute)).ToList();
        Assert.Equal(0, hour.End());
        if (Report is not null) File.WriteAllText(Report, Measured(hour, looks));
        Assert.True(hour.Editor.Cancelled > 0, "nothing was ever cancelled");
        if (looks[^1].Handles is { } handles) Assert.InRange(handles, 0, looks[FirstMinutes].Handles!.Value + BeingLetGo);
        if (Report is null) return;
        Assert.InRange(Ratio(looks, look => look.Megabytes), 0, 1.15);
        Assert.InRange(Ratio(looks, look => look.MillisecondsToComplete), 0, 1.5);
    }

    private static string Measured(WorkingHour hour, List<Look> looks)
    {
        var editor = hour.Editor;
        return string.Create(CultureInfo.InvariantCulture, $"""
            {hour.Opened} notes opened and closed, {editor.Changes} changes, {editor.Requests} requests, {editor.Cancelled} cancelled, {editor.Shown} times findings, {hour.Sleeps} sleeps
            memory  {Second(l => l.Megabytes):0.0} MB in the second quarter, {Last(l => l.Megabytes):0.0} MB in the last, ratio {Ratio(looks, l => l.Megabytes):0.00}
            latency {Second(l => l.MillisecondsToComplete):0.0} ms to complete in the second quarter, {Last(l => l.MillisecondsToComplete):0.0} ms in the last, ratio {Ratio(looks, l => l.MillisecondsToComplete):0.00}
            handles {string.Join(' ', looks.Select(l => l.Handles?.ToString(CultureInfo.InvariantCulture) ?? "?"))}

            """);

        double Second(Func<Look, double> figure) => SecondQuarter(looks, figure);
        double Last(Func<Look, double> figure) => LastQuarter(looks, figure);
    }

    /// <summary>The last quarter beside the second one: by then everything has been used once.</summary>
    private static double Ratio(List<Look> looks, Func<Look, double> figure) => LastQuarter(looks, figure) / SecondQuarter(looks, figure);

    private static double SecondQuarter(List<Look> looks, Func<Look, double> figure) => Median(looks.Skip(looks.Count / 4).Take(looks.Count / 4), figure);

    private static double LastQuarter(List<Look> looks, Func<Look, double> figure) => Median(looks.TakeLast(looks.Count / 4), figure);

    private static double Median(IEnumerable<Look> looks, Func<Look, double> figure)
    {
        var figures = looks.Select(figure).Order().ToList();
        return figures[figures.Count / 2];
    }
}
