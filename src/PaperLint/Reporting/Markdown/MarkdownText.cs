using System.Globalization;
using System.Text;

namespace PaperLint.Reporting.Markdown;

/// <summary>Text from outside in Markdown, so that it stays text: no markup, no link, no mention.</summary>
internal static class MarkdownText
{
    /// <summary>Prose that stays readable as it is written, on one line: what Markdown would take as markup gets a backslash.</summary>
    public static string Prose(string text)
    {
        var markdown = new StringBuilder(text.Length + 16);
        foreach (var c in VisibleText.Escape(text.Replace('\n', ' ')))
        {
            markdown.Append(@"\`*_{}[]<>|&~$".Contains(c) ? "\\" : "").Append(c);
        }

        return markdown.ToString();
    }

    /// <summary>
    /// As code. Nearly every sign but letters and digits becomes a character reference, which Markdown takes as text everywhere,
    /// tables included.
    /// </summary>
    public static string Code(string text) => $"<code>{Escape(text)}</code>";

    public static string Escape(string text)
    {
        var visible = VisibleText.Escape(text);
        var markdown = new StringBuilder(visible.Length * 2);
        var at = 0;
        foreach (var rune in visible.EnumerateRunes())
        {
            at += rune.Utf16SequenceLength;
            if (Rune.IsLetterOrDigit(rune) || IsPlain(rune.Value, next: at < visible.Length ? visible[at] : ' '))
            {
                markdown.Append(rune);
            }
            else
            {
                markdown.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
            }
        }

        return markdown.ToString();
    }

    /// <summary>A full stop inside a word may make a link of it: <c>www.example.org</c>.</summary>
    private static bool IsPlain(int sign, char next) => sign is ' ' or '-' or ',' || (sign == '.' && !char.IsLetterOrDigit(next));
}
