using System.Text.RegularExpressions;

namespace PaperLint.Language.Urls;

/// <summary>Host names, also with a space in them.</summary>
internal static partial class UrlHost
{
    /// <summary>Longer than any name can be (RFC 1035 says 253): no more is read than this.</summary>
    private const int MaxLength = 260;

    /// <summary>The length of the host name that begins exactly here; 0 where none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < MaxLength && (IsLabelChar(text[length]) || IsInnerDot(text, length)))
        {
            length++;
        }

        return length;
    }

    /// <summary>Where the host name starts that has a dot at <paramref name="dot"/>, not before <paramref name="from"/>.</summary>
    public static int StartOf(string text, int dot, int from)
    {
        var start = dot;
        while (start > from
            && dot - start < MaxLength
            && (IsLabelChar(text[start - 1]) || (text[start - 1] == '.' && start < dot && text[start] != '.')))
        {
            start--;
        }

        return start;
    }

    /// <summary>Takes the host, and what a space has cut off of it (<c>github. com/</c>).</summary>
    public static void Read(UrlDraft draft, HostNames names)
    {
        ReadWhole(draft);
        if (names.IsPublic(draft.Host) || Gap().Match(draft.Text, draft.Position) is not { Success: true } gap)
        {
            return;
        }

        var whole = $"{draft.Host}.{gap.Groups["rest"].Value}";
        if (names.IsSite(whole) || names.IsPage(whole))
        {
            draft.Repair(UrlDefectKind.SpaceInside, gap.Groups["gap"].Length, ".");
            draft.SetHost(draft.Position + gap.Groups["rest"].Length);
        }
    }

    /// <summary>Takes the host, without the invisible characters in it.</summary>
    private static void ReadWhole(UrlDraft draft)
    {
        var text = draft.Text;
        draft.SetHost(draft.Position + LengthAt(text.AsSpan(draft.Position)));
        while (draft.HostEnd - draft.HostStart is > 0 and < MaxLength)
        {
            var at = draft.Position;
            var dots = at < text.Length && text[at] == '.' ? 1 : 0;
            if (at + dots + 1 >= text.Length || !UrlPath.IsInvisible(text[at + dots]) || !IsLabelChar(text[at + dots + 1]))
            {
                return;
            }

            draft.SetHost(at + dots);
            draft.Repair(UrlDefectKind.TrailingJunk, 1, "");
            draft.SetHost(draft.Position + LengthAt(text.AsSpan(draft.Position)));
        }
    }

    private static bool IsLabelChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private static bool IsInnerDot(ReadOnlySpan<char> text, int at) =>
        text[at] == '.' && at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]);

    [GeneratedRegex(@"\G(?<gap>[ ]?\.[ ]|[ ]\.)(?<rest>[a-z0-9-]{1,30}(?:\.[a-z]{2,10}){0,2})(?=/|[.,;)]?(?:\s|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
