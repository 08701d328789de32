using System.Buffers;

namespace PaperLint.Text;

/// <summary>The characters that end a sentence.</summary>
internal static class SentenceStops
{
    /// <summary>Those of other scripts beside those of English.</summary>
    private const string OfAnyScript = ".!?。！？．؟।｡";

    /// <summary>What may stand behind the stop: quotes, brackets, and the marks that end bold text or a formula.</summary>
    private const string Closers = "\"'”’»)]}>*`_$）】」』";

    public static SearchValues<char> All { get; } = SearchValues.Create(".!?");

    public static bool Has(char c) => c is '.' or '!' or '?';

    /// <summary>Whether one of English is the last character of the text, white space aside.</summary>
    public static bool End(ReadOnlySpan<char> text) => text.TrimEnd() is [.., var last] && Has(last);

    /// <summary>Whether a text in any script ends with a sentence, closing quotes and brackets aside.</summary>
    public static bool EndWhole(ReadOnlySpan<char> text) => BeforeClosers(text) is [.., var last] && OfAnyScript.Contains(last);

    /// <summary>As <see cref="EndWhole"/>, but not with the dots that stand for what is left out.</summary>
    public static bool EndFinished(ReadOnlySpan<char> text) => EndWhole(text) && !BeforeClosers(text).EndsWith("..");

    /// <summary>How many sentences end in a text, as the stops before spaces and its end tell.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count += Has(text[i]) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The text without the quotes and brackets that close at its end.</summary>
    public static ReadOnlySpan<char> BeforeClosers(ReadOnlySpan<char> text) => text.TrimEnd().TrimEnd(Closers);
}
