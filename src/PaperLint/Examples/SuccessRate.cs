using System.Globalization;

namespace PaperLint.Examples;

/// <summary>How many of a number of trials went well, and what that says of the rate behind it.</summary>
internal readonly record struct SuccessRate(int Right, int Count)
{
    /// <summary>Standard deviations on both sides of the mean that hold 95 % of a normal distribution.</summary>
    private const double Width = 1.96;

    /// <summary>The 95 % interval of the rate by Wilson's score, which holds for small counts and rates near 1.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            var (rate, square) = ((double)Right / Count, Width * Width / Count);
            var middle = rate + square / 2;
            var half = Width * Math.Sqrt(rate * (1 - rate) / Count + square / Count / 4);
            return ((middle - half) / (1 + square), (middle + half) / (1 + square));
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Right} of {Count} (95 % interval {Interval.Low:0.000} to {Interval.High:0.000})");
}
