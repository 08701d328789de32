using System.Buffers;

namespace PaperLint.Text;

/// <summary>Walks a text from one thing that counts to the next.</summary>
internal static class TextSearch
{
    /// <summary>
    /// Where the next of some characters stands, at <paramref name="from"/> or after; -1 for none, as from the text's end on.
    /// </summary>
    public static int NextOf(this string text, SearchValues<char> characters, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(characters) is var at and >= 0 ? from + at : -1;

    /// <summary>Where the next of some words begins, at <paramref name="from"/> or after; -1 for none, as from the text's end on.</summary>
    public static int NextOf(this string text, SearchValues<string> words, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(words) is var at and >= 0 ? from + at : -1;

    /// <summary>Whether no letter and no digit touches a stretch of the text.</summary>
    public static bool IsApart(this string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
