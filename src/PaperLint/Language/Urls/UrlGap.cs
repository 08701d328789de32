using System.Text.RegularExpressions;

namespace PaperLint.Language.Urls;

/// <summary>Tells a space inside a URL from the one after it.</summary>
internal static partial class UrlGap
{
    /// <summary>Two blanks at most: more are a layout, not a slip.</summary>
    private const int MaxGap = 2;

    /// <summary>The length of the gap at the draft's position if the URL goes on after it, else 0.</summary>
    public static int LengthAt(UrlDraft draft, HostNames names)
    {
        var (text, at) = (draft.Text, draft.Position);
        var next = at;
        while (next < text.Length && next - at <= MaxGap && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next - at <= MaxGap
            && Segment()
            .Match(text, next) is { Success: true } segment
            && GoesOn(draft, segment, names)
            ? next - at
            : 0;
    }

    private static bool GoesOn(UrlDraft draft, Match segment, HostNames names)
    {
        var word = segment.Groups["word"].Value;
        var slash = segment.Groups["slash"].Success;
        var path = draft.Path;
        if (slash)
        {
            return word.Length > 0
                && path is not [.., '/']
                && (path.Length == 0 || (IsLast(segment) && (IsName(word) || LacksName(draft, names))));
        }

        if (segment.Groups["joint"].Success)
        {
            return path.Length > 1 && IsLast(segment) && char.IsAsciiLetterOrDigit(draft.Last);
        }

        if (word.Length == 0
            || names.IsLinkName(word)
            || names.IsLinkWord(word)
            || IsHost(word, names)
            || draft.Last is not ('/' or '-' or '_'))
        {
            return false;
        }

        // No site lets a name end so: it goes on.
        if (draft.Last is '-' or '_')
        {
            return IsLast(segment) || names.IsSite(draft.Host) || names.IsPage(draft.Host);
        }

        if (!LacksName(draft, names))
        {
            return IsLast(segment) && IsName(word) && !path.Contains('?');
        }

        return word.Contains('/') || IsLast(segment) || word.Contains('_') || (path.Length > 1 && IsName(word));
    }

    /// <summary>Whether the URL cannot be whole: a site's name without what papers link to on it.</summary>
    private static bool LacksName(UrlDraft draft, HostNames names)
    {
        var depth = draft.Path.Count(c => c == '/');
        return names.IsPage(draft.Host) ? depth <= 1 : names.IsSite(draft.Host) && depth <= 2;
    }

    private static bool IsHost(string word, HostNames names) =>
        word.Contains('.') && names.IsPublic(word.AsSpan(0, word.AsSpan().IndexOf('/') is var slash and >= 0 ? slash : word.Length));

    /// <summary>Whether the word is made as names are and words are not.</summary>
    private static bool IsName(string word) =>
        word.AsSpan()
        .IndexOfAny("_/-") >= 0
        || word.AsSpan()
        .IndexOfAnyInRange('0', '9') >= 0
        || word.AsSpan(1)
        .IndexOfAnyInRange('A', 'Z') >= 0;

    /// <summary>Whether the sentence ends after it.</summary>
    private static bool IsLast(Match segment) => segment.Groups["end"].Success;

    [GeneratedRegex(
        @"\G(?:(?<slash>/)|(?<joint>[_-]))?(?<word>[A-Za-z0-9](?:[A-Za-z0-9._~/-]{0,198}[A-Za-z0-9_/-])?)?(?<end>\s?[.)\]]{0,2}\s*(?:$|(?<=[.]\s+)[A-Z]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Segment();
}
