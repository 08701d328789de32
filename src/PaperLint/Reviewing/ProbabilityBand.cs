namespace PaperLint.Reviewing;

/// <summary>
/// Probabilities in bands that a curator goes through differently: what is hardly ever wrong at once, what is doubtful one by one.
/// </summary>
public static class ProbabilityBand
{
    /// <summary>Where each begins.</summary>
    private static readonly (double From, string Name)[] Bands =
        [(0.995, "99.5 % and more"), (0.95, "95 to 99.5 %"), (0.8, "80 to 95 %"), (0, "below 80 %")];

    /// <summary>The name of the band; <c>none</c> for what has no probability.</summary>
    public static string Of(double? probability) =>
        probability is { } value ? Array.Find(Bands, band => value >= band.From).Name : "none";
}
