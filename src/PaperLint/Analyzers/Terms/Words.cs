namespace PaperLint.Analyzers.Terms;

/// <summary>What a word is: an unbroken run of letters, digits and underscores.</summary>
internal static class Words
{
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
