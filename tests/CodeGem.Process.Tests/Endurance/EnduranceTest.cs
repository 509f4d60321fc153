using System.Globalization;

namespace CodeGem.Process.Tests.Endurance;

/// <summary>A long day costs no more than its beginning. <c>tests/endurance/run</c> replays the whole hour and measures it.</summary>
public class EnduranceTest
{
    /// <summary>After so many minutes as many folders are known as are ever kept; one that is just being let go may still be counted.</summary>
    private const int FirstMinutes = 3, BeingLetGo = 2;

    /// <summary>Sixty in the long run, which also says what it measured, to this file.</summary>
    private static string? Report => Environment.GetEnvironmentVariable("CODEGEM_HOUR");

    [Fact]
    public void AnHourOfEditingLosesNothingAndLeavesNothingBehind()
    {
        var minutes = Report is null ? 9 : 60;
        using var hour = new WorkingHour(size: Report is null ? 200 : 1_000);
        var looks = Enumerable.Range(0, minutes).Select(minute => hour.Minute(minute)).ToList();
        Assert.Equal(0, hour.End());
        Assert.True(hour.Editor.Cancelled > 0, "nothing was ever cancelled");
        if (looks[^1].Handles is { } handles) Assert.InRange(handles, 0, looks[FirstMinutes].Handles!.Value + BeingLetGo);
        if (Report is not null) Measure(hour, looks);
    }

    /// <summary>The last quarter beside the second one: by then everything has been used once.</summary>
    private static void Measure(WorkingHour hour, List<Look> looks)
    {
        var quarter = looks.Count / 4;
        var memory = Ratio(look => look.Megabytes);
        var latency = Ratio(look => look.MillisecondsToComplete);
        var editor = hour.Editor;
        File.WriteAllText(Report!, string.Create(CultureInfo.InvariantCulture, $"""
            {hour.Opened} notes opened and closed, {editor.Changes} changes, {editor.Requests} requests, {editor.Cancelled} cancelled, {editor.Shown} times findings, {hour.Sleeps} sleeps
            memory  {Median(looks.Skip(quarter).Take(quarter), l => l.Megabytes):0.0} MB in the second quarter, {Median(looks.TakeLast(quarter), l => l.Megabytes):0.0} MB in the last, ratio {memory:0.00}
            latency {Median(looks.Skip(quarter).Take(quarter), l => l.MillisecondsToComplete):0.0} ms to complete in the second quarter, {Median(looks.TakeLast(quarter), l => l.MillisecondsToComplete):0.0} ms in the last, ratio {latency:0.00}
            handles {looks[FirstMinutes].Handles} at the beginning, {looks[^1].Handles} at the end

            """));
        Assert.InRange(memory, 0, 1.15);
        Assert.InRange(latency, 0, 1.5);

        double Ratio(Func<Look, double> figure) => Median(looks.TakeLast(quarter), figure) / Median(looks.Skip(quarter).Take(quarter), figure);
    }

    private static double Median(IEnumerable<Look> looks, Func<Look, double> figure)
    {
        var figures = looks.Select(figure).Order().ToList();
        return figures[figures.Count / 2];
    }
}
