using System.Globalization;
using System.Text;

namespace PaperLint.Reporting;

/// <summary>
/// Text from a corpus as a terminal or a CI log may see it: control characters, bidirectional overrides and other
/// signs that act instead of showing are written as <c>\u001b</c>, so that no title can move a cursor or hide a line.
/// </summary>
public static class VisibleText
{
    public static string Escape(string text)
    {
        var first = FirstInvisible(text);
        if (first < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            if (IsInvisible(c))
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                visible.Append(c);
            }
        }

        return visible.ToString();
    }

    private static int FirstInvisible(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsInvisible(char c) => c is < ' ' or (>= '\x7f' and < '\xa0') || (c > '\xa0' && char.GetUnicodeCategory(c) is
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control);
}
