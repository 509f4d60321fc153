using System.Globalization;

namespace CodeGem.Benchmarks;

/// <summary>Times of one contender, in milliseconds; the first ones, taken while everything was cold, are left out by whoever adds.</summary>
internal sealed class Figures
{
    private readonly List<double> times = [];

    public double Median => Quantile(0.5);

    public double NinetyNine => Quantile(0.99);

    public void Add(double milliseconds) => times.Add(milliseconds);

    public override string ToString() => $"{Text(Median)} ms (p99 {Text(NinetyNine)})";

    public static string Text(double figure) => figure.ToString(figure >= 100 ? "0" : figure >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private double Quantile(double part)
    {
        double[] ordered = [.. times.Order()];
        return ordered[Math.Min(ordered.Length - 1, (int)(part * ordered.Length))];
    }
}
