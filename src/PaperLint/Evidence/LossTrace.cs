namespace PaperLint.Evidence;

/// <summary>Tells by what is left between two words that something between them was lost.</summary>
internal static class LossTrace
{
    /// <summary>Two spaces, a space before a stop, brackets around nothing, or a hyphen that joins nothing.</summary>
    public static bool Is(ReadOnlySpan<char> between) =>
        between.IndexOf("  ") >= 0
        || between.IndexOf(" ,") >= 0
        || between.IndexOf(" .") >= 0
        || between.IndexOf("()") >= 0
        || between.IndexOf(" -") >= 0
        || between.IndexOf("- ") >= 0;
}
