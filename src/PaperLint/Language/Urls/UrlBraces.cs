using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Urls;

/// <summary>A URL in the braces of a LaTeX command: <c>\url{X}</c>, <c>\href{X}{here}</c>, <c>url{X}</c>, <c>{X}</c>.</summary>
internal static class UrlBraces
{
    /// <summary>Commands whose argument is a URL, or a text that may be one.</summary>
    private static readonly string[] Commands =
        ["url", "href", "nolinkurl", "path", "texttt", "textit", "textbf", "textsf", "textrm", "emph", "underline"];

    /// <summary>Commands that the feed may have bared of their backslash.</summary>
    private static readonly string[] BareCommands = ["url", "href"];

    /// <param name="draft">The URL.</param>
    /// <param name="open">Where the brace before it is.</param>
    public static void Read(UrlDraft draft, int open, HostNames names)
    {
        var text = draft.Text;
        var close = SkipSpace(text, draft.Position);
        if (CommandBefore(text, open) is not { } command || (close < text.Length && text[close] != '}'))
        {
            return;
        }

        var isCut = close >= text.Length;
        var (start, end) = (command.Start, Math.Min(close + 1, text.Length));
        var (content, isCertain) = command.IsFootnote ? ($"({draft.Address})", false) : (draft.Address, !isCut);
        if (command.Name == "href" && UrlLabel.EndAt(text, SkipSpace(text, end)) is var labelEnd and >= 0)
        {
            var label = text[SkipSpace(text, end)..labelEnd].TrimStart('{').TrimEnd('}');
            isCut = labelEnd == text.Length && text[^1] != '}';
            isCertain = !isCut && (UrlLabel.Repeats(label, draft.Address) || UrlLabel.IsBare(label, names));
            content = isCertain || isCut || UrlLabel.IsIntroduced(text, start, names) ? content : $"{label} ({content})";
            end = labelEnd;
        }

        if (start > 0 && end < text.Length && text[start - 1] == '$' && text[end] == '$')
        {
            (start, end) = (start - 1, end + 1);
        }

        Replace(draft, TextSpan.FromBounds(start, end), content, isCertain);
    }

    /// <summary>What stands before the brace; null where the braces are none of a link.</summary>
    private static (int Start, string Name, bool IsFootnote)? CommandBefore(string text, int open)
    {
        var nameStart = open;
        while (nameStart > 0 && char.IsAsciiLetter(text[nameStart - 1]))
        {
            nameStart--;
        }

        var name = text[nameStart..open];
        if (nameStart > 0 && text[nameStart - 1] == '\\')
        {
            return Commands.Contains(name) ? (nameStart - 1, name, false) : null;
        }

        if (Array.Find(BareCommands, bare => name.EndsWith(bare, StringComparison.Ordinal)) is { } command)
        {
            return (open - command.Length, command, false);
        }

        // The command of a footnote is another rule's; "]{" is the end of a command's options.
        return name.EndsWith("footnote", StringComparison.Ordinal)
            || (open > 0 && text[open - 1] == ']')
            ? null
            : (open, name, name.Length > 0);
    }

    private static void Replace(UrlDraft draft, TextSpan whole, string content, bool isCertain)
    {
        var text = draft.Text;
        if (whole.Start > 0 && (char.IsLetterOrDigit(text[whole.Start - 1]) || text[whole.Start - 1] is ':' or ',' or ')'))
        {
            content = " " + content;
        }

        if (whole.End < text.Length && (char.IsLetterOrDigit(text[whole.End]) || text[whole.End] is '\\' or '('))
        {
            content += " ";
        }

        draft.Surroundings = whole;
        draft.Supersede(new UrlDefect(UrlDefectKind.Escaped, whole, [new TextChange(whole, content)]) { IsCertain = isCertain });
    }

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
}
