using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Urls;

/// <summary>The markup that LaTeX and Markdown put around a URL and the label beside it.</summary>
internal static class UrlSurroundings
{
    /// <summary>No address in Markdown's parentheses is looked for beyond this.</summary>
    private const int MaxTarget = 300;

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
            UrlBraces.Read(draft, open, names);
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
        draft.Add(new UrlDefect(UrlDefectKind.Doubled, draft.Surroundings.Value, [new TextChange(new TextSpan(end, twin), "")]));
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

        var label = text.AsSpan(spaced + 1, end - spaced - 1).TrimEnd('}').ToString();
        var isCut = text[end - 1] != '}';
        var repeats = UrlLabel.Repeats(label, draft.Address);
        if ((spaced > open && !repeats) || (isCut && !UrlLabel.Begins(label, draft.Address)))
        {
            return;
        }

        var isBare = repeats || UrlLabel.IsBare(label, names) || label.Contains("://", StringComparison.Ordinal);
        var whole = TextSpan.FromBounds(draft.AddressStart, end);
        draft.Surroundings = whole;
        var change = isBare || isCut || UrlLabel.IsIntroduced(text, draft.AddressStart, names)
            ? new TextChange(TextSpan.FromBounds(open, end), "")
            : new TextChange(whole, $"{label} ({draft.Address})");
        var defect = new UrlDefect(UrlDefectKind.Doubled, whole, [change])
        {
            IsCertain = !isCut && (repeats || (isBare && !label.Contains("://", StringComparison.Ordinal))),
        };
        if (change.Span == whole)
        {
            draft.Supersede(defect);
        }
        else
        {
            draft.Add(defect);
        }
    }

    /// <summary>
    /// <c>[X](X)</c>. With another text in the brackets it is a link as Markdown means it, which is not this one's business.
    /// </summary>
    private static void ReadMarkdown(UrlDraft draft, int open)
    {
        var text = draft.Text;
        var rest = text.AsSpan(draft.Position);
        if (!rest.StartsWith("](", StringComparison.Ordinal)
            || rest[..Math.Min(rest.Length, MaxTarget)].IndexOf(')') is not (> 2 and var close))
        {
            return;
        }

        var target = rest[2..close].ToString();
        if (UrlLabel.Repeats(target, draft.Address))
        {
            var whole = TextSpan.FromBounds(open, draft.Position + close + 1);
            draft.Surroundings = whole;
            draft.Supersede(new UrlDefect(UrlDefectKind.Doubled, whole, [new TextChange(whole, draft.Address)]));
        }
    }
}
