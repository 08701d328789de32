using System.Globalization;
using System.Text;

namespace PaperLint.Reporting;

/// <summary>
/// Text from a corpus as a terminal or a CI log may see it: control characters, bidirectional overrides and other
/// signs that act instead of showing are written as <c>\n</c> or <c>\u001b</c>, so that no title can move a cursor or hide a line.
/// </summary>
public static class VisibleText
{
    /// <summary>
    /// What CI runners obey wherever it stands in a line: older commands of GitHub, those of Azure Pipelines and TeamCity.
    /// </summary>
    private static readonly string[] Commands = ["##[", "##vso[", "##teamcity["];

    /// <summary>
    /// A whole line, in which tabs are layout, and which does not begin as commands of GitHub's runner do:
    /// <c>::error::</c>.
    /// </summary>
    public static string EscapeLine(string line)
    {
        var visible = line.Contains('\t', StringComparison.Ordinal) ? string.Join('\t', line.Split('\t').Select(Escape)) : Escape(line);
        var start = visible.Length - visible.AsSpan().TrimStart().Length;
        return visible.AsSpan(start).StartsWith("::") ? $"{visible[..start]}\\u003a{visible[(start + 1)..]}" : visible;
    }

    public static string Escape(string text)
    {
        var at = NextInvisible(text, 0);
        if (at < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        var written = 0;
        for (; at >= 0; at = NextInvisible(text, written))
        {
            visible.Append(text, written, at - written);
            var isPair = char.IsSurrogatePair(text, at);
            visible.Append(isPair ? $"\\U{char.ConvertToUtf32(text, at):x8}" : Written(text[at]));
            written = at + (isPair ? 2 : 1);
        }

        return visible.Append(text, written, text.Length - written).ToString();
    }

    /// <summary>Breaks and tabs as people write them, all else by its number.</summary>
    private static string Written(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{(int)c:x4}",
    };

    private static int NextInvisible(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\x7f' and not '#')
            {
                continue;
            }

            if (c == '#' ? IsCommand(text, i) : IsInvisible(text, i))
            {
                return i;
            }

            if (char.IsHighSurrogate(c))
            {
                i++;
            }
        }

        return -1;
    }

    private static bool IsCommand(string text, int at) =>
        Array.Exists(Commands, command => text.AsSpan(at).StartsWith(command, StringComparison.OrdinalIgnoreCase));

    private static bool IsInvisible(string text, int at)
    {
        // The two noncharacters are not allowed in XML, and half of a pair not in any encoding.
        if (text[at] is '\ufffe' or '\uffff')
        {
            return true;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, at) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate;
    }
}
