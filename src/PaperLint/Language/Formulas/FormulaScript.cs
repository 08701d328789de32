using System.Buffers;

namespace PaperLint.Language.Formulas;

/// <summary>
/// Writes a superscript or subscript of a formula: as characters of Unicode where there are such, else behind its mark, in brackets
/// where its end would not be seen.
/// </summary>
internal static class FormulaScript
{
    private static readonly SearchValues<char> s_wordCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <param name="script">The mark: <c>^</c> or <c>_</c>.</param>
    /// <param name="content">What is raised or lowered, as it is written on the line.</param>
    public static string Write(char script, string content)
    {
        if (content is "∘" or "°" or "'" or "′")
        {
            return content is "∘" ? "°" : content;
        }

        // A raised minus is easily overlooked, and 10^-4 cm s^-1 is written one way.
        if (content.Length > 0
            && !content.Contains('-', StringComparison.Ordinal)
            && UnicodeScripts.Render(script, content) is { } rendered)
        {
            return rendered;
        }

        return content.Length == 1 || IsWordLike(content) || IsNegative(content) ? $"{script}{content}" : $"{script}({content})";
    }

    /// <summary>s^-1: no brackets are needed.</summary>
    private static bool IsNegative(string content) =>
        content.Length > 1 && content[0] == '-' && content.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>A word or a number, or what has its brackets already.</summary>
    private static bool IsWordLike(string content) =>
        !content.AsSpan().ContainsAnyExcept(s_wordCharacters)
        || (content.Length > 1 && content[0] == '(' && content.IndexOf(')', StringComparison.Ordinal) == content.Length - 1);
}
