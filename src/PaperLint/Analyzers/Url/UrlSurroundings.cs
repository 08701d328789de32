using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Url;

/// <summary>The markup that LaTeX and Markdown put around a URL and the label beside it.</summary>
internal static class UrlSurroundings
{
    /// <summary>Commands whose argument is a URL, or a text that may be one.</summary>
    private static readonly string[] Commands = ["url", "href", "nolinkurl", "path", "texttt", "textit", "textbf", "textsf", "textrm", "emph", "underline"];

    /// <summary>Commands that the feed may have bared of their backslash.</summary>
    private static readonly string[] BareCommands = ["url", "href"];

    public static void Read(UrlDraft draft, HostNames names)
    {
        var text = draft.Text;
        var open = draft.AddressStart - 1;
        if (open > 0 && text[open] == ' ')
        {
            open--;
        }

        if (open >= 0 && text[open] == '{')
        {
            ReadBraces(draft, open, names);
        }
        else if (open >= 0 && text[open] == '[')
        {
            ReadMarkdown(draft, open);
        }
        else if (!TryReadTwin(draft))
        {
            ReadLabel(draft, names);
        }
    }

    /// <summary><c>XX</c>: the address, and at once the address again.</summary>
    private static bool TryReadTwin(UrlDraft draft)
    {
        var (text, end) = (draft.Text, draft.Position);
        var length = draft.Written.Length;
        if (!text.AsSpan(end).StartsWith(draft.Written.TrimEnd('/')) || !UrlScheme.IsSoundAt(draft.Written))
        {
            return false;
        }

        var twin = text.AsSpan(end).StartsWith(draft.Written) ? length : length - 1;
        if (end + twin < text.Length && (char.IsLetterOrDigit(text[end + twin]) || text[end + twin] is '/' or '-' or '_'))
        {
            return false;
        }

        draft.Surroundings = TextSpan.FromBounds(draft.AddressStart, end + twin);
        draft.Add(new UrlDefect(UrlDefectKind.Doubled, draft.Surroundings.Value, [new TextChange(new TextSpan(end, twin), "")], IsCertain: true));
        return true;
    }

    /// <summary><c>X{X}</c>, <c>X{here}</c>.</summary>
    private static void ReadLabel(UrlDraft draft, HostNames names)
    {
        var (text, open) = (draft.Text, draft.Position);
        var spaced = open < text.Length && text[open] == ' ' ? open + 1 : open;
        var end = UrlLabel.EndAt(text, spaced);
        if (end < 0)
        {
            return;
        }

        var label = text[(spaced + 1)..].AsSpan(0, end - spaced - 1).TrimEnd('}').ToString();
        var isCut = text[end - 1] != '}';
        var repeats = UrlLabel.Repeats(label, draft.Address);
        if ((spaced > open && !repeats) || (isCut && !UrlLabel.Begins(label, draft.Address)))
        {
            return;
        }

        var isBare = repeats || UrlLabel.IsBare(label, names) || label.Contains("://", StringComparison.Ordinal);
        var whole = TextSpan.FromBounds(draft.AddressStart, end);
        draft.Surroundings = whole;
        var change = isBare || isCut || IsIntroduced(text, draft.AddressStart, names)
            ? new TextChange(TextSpan.FromBounds(open, end), "")
            : new TextChange(whole, $"{label} ({draft.Address})");
        var defect = new UrlDefect(UrlDefectKind.Doubled, whole, [change], !isCut && (repeats || (isBare && !label.Contains("://", StringComparison.Ordinal))));
        if (change.Span == whole)
        {
            draft.Supersede(defect);
        }
        else
        {
            draft.Add(defect);
        }
    }

    /// <summary><c>[X](X)</c>. With another text in the brackets it is a link as Markdown means it, which is not this one's business.</summary>
    private static void ReadMarkdown(UrlDraft draft, int open)
    {
        var text = draft.Text;
        var rest = text.AsSpan(draft.Position);
        if (!rest.StartsWith("](", StringComparison.Ordinal) || rest.IndexOf(')') is not (> 2 and < 300 and var close))
        {
            return;
        }

        var target = rest[2..close].ToString();
        if (UrlLabel.Repeats(target, draft.Address))
        {
            var whole = TextSpan.FromBounds(open, draft.Position + close + 1);
            draft.Surroundings = whole;
            draft.Supersede(new UrlDefect(UrlDefectKind.Doubled, whole, [new TextChange(whole, draft.Address)], IsCertain: true));
        }
    }

    /// <summary><c>\url{X}</c>, <c>\href{X}{here}</c>, <c>url{X}</c>, <c>{X}</c>.</summary>
    private static void ReadBraces(UrlDraft draft, int open, HostNames names)
    {
        var text = draft.Text;
        var nameStart = open;
        while (nameStart > 0 && char.IsAsciiLetter(text[nameStart - 1]))
        {
            nameStart--;
        }

        var name = text[nameStart..open];
        var isCommand = nameStart > 0 && text[nameStart - 1] == '\\';
        var start = isCommand ? nameStart - 1 : open;
        if (isCommand)
        {
            if (!Commands.Contains(name))
            {
                return;
            }
        }
        else if (Array.Find(BareCommands, bare => name.EndsWith(bare, StringComparison.Ordinal)) is { } command)
        {
            (start, name) = (open - command.Length, command);
        }
        else if (name.EndsWith("footnote", StringComparison.Ordinal) || text.AsSpan(0, open).EndsWith("]"))
        {
            return;
        }

        var end = SkipSpace(text, draft.Position);
        var isCut = end >= text.Length;
        if (!isCut && text[end] != '}')
        {
            return;
        }

        end = Math.Min(end + 1, text.Length);
        var isFootnote = !isCommand && name.Length > 0 && start == open;
        var content = isFootnote ? $"({draft.Address})" : draft.Address;
        var isCertain = !isCut && !isFootnote;
        if (name == "href" && UrlLabel.EndAt(text, SkipSpace(text, end)) is var labelEnd and >= 0)
        {
            var label = text[SkipSpace(text, end)..labelEnd].TrimStart('{').TrimEnd('}');
            isCut = labelEnd == text.Length && text[^1] != '}';
            isCertain = !isCut && (UrlLabel.Repeats(label, draft.Address) || UrlLabel.IsBare(label, names));
            content = isCertain || isCut || IsIntroduced(text, start, names) ? content : $"{label} ({content})";
            end = labelEnd;
        }

        if (start > 0 && end < text.Length && text[start - 1] == '$' && text[end] == '$')
        {
            (start, end) = (start - 1, end + 1);
        }

        Wrap(draft, TextSpan.FromBounds(start, end), content, isCertain);
    }

    private static void Wrap(UrlDraft draft, TextSpan whole, string content, bool isCertain)
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
        draft.Supersede(new UrlDefect(UrlDefectKind.Escaped, whole, [new TextChange(whole, content)], isCertain));
    }

    /// <summary>Whether the words before announce an address: <c>available at X</c>.</summary>
    private static bool IsIntroduced(string text, int start, HostNames names)
    {
        var before = text.AsSpan(0, start).TrimEnd(" $");
        if (before.EndsWith(":"))
        {
            return true;
        }

        var word = before[(before.LastIndexOf(' ') + 1)..];
        return names.IsLinkWord(word);
    }

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
}
