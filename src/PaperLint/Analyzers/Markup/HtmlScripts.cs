using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Formulas;

namespace PaperLint.Analyzers.Markup;

/// <summary>
/// Superscripts and subscripts of HTML in plain text: <c>10&lt;sup&gt;6&lt;/sup&gt;</c> would be <c>106</c> without its mark.
/// </summary>
internal static class HtmlScripts
{
    /// <summary>
    /// The text raised; null where Unicode has not all of it. The ending of an ordinal number needs no mark:
    /// <c>5&lt;sup&gt;th&lt;/sup&gt;</c>.
    /// </summary>
    public static string? Raise(string text, TextSpan content, int start)
    {
        var plain = Plain(text, content);
        var isOrdinal = start > 0 && char.IsAsciiDigit(text[start - 1]) && plain is "st" or "nd" or "rd" or "th";
        return isOrdinal ? plain : UnicodeScripts.Render('^', plain);
    }

    /// <summary>The text lowered; null where Unicode has not all of it.</summary>
    public static string? Lower(string text, TextSpan content) => UnicodeScripts.Render('_', Plain(text, content));

    private static string Plain(string text, TextSpan content) =>
        text.Substring(content.Start, content.Length).Trim().Replace('−', '-').Replace('–', '-');
}
