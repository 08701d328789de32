using System.Buffers;

namespace PaperLint.Text;

/// <summary>The characters that end a sentence of English.</summary>
internal static class SentenceStops
{
    public static SearchValues<char> All { get; } = SearchValues.Create(".!?");

    public static bool Has(char c) => c is '.' or '!' or '?';

    /// <summary>Whether one of them is the last character of the text, white space aside.</summary>
    public static bool End(ReadOnlySpan<char> text) => text.TrimEnd() is [.., var last] && Has(last);
}
