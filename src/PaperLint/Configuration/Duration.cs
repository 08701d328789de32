using System.Globalization;

namespace PaperLint.Configuration;

/// <summary>Times as people write them: <c>1d</c>, <c>12h</c>, <c>30m</c>, <c>20s</c>, <c>100ms</c>.</summary>
public static class Duration
{
    /// <summary>For messages.</summary>
    public const string Allowed = "a number with its unit, for example 1d, 12h, 30m, 20s or 100ms";

    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)),
            ("d", TimeSpan.FromDays(1)),
    ];

    /// <summary>Null for what is no time, or longer than ten years.</summary>
    public static TimeSpan? Parse(string text)
    {
        foreach (var (unit, length) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                    out var number)
                && number * length.TotalDays is >= 0 and <= 3660)
            {
                return length * number;
            }
        }

        return null;
    }
}
