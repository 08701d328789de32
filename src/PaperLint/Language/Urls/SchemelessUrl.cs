using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Urls;

/// <summary>Tells a URL that lacks its scheme from a name with a dot in it.</summary>
internal static class SchemelessUrl
{
    public static bool IsLink(UrlDraft draft, HostNames names)
    {
        var host = draft.Host;
        if (names.IsPage(host) || host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return host.Count(c => c == '.') > 1;
        }

        if (draft.Path is not ['/', var first, ..] || !(char.IsAsciiLetterOrDigit(first) || first == '~'))
        {
            return false;
        }

        // Names of companies stand side by side with a slash; a path does not begin with another host.
        var segment = draft.Path[1..].Split('/')[0];
        return names.IsSite(host) || (names.IsDistinct(host) && !host.Any(char.IsAsciiLetterUpper) && !names.IsDistinct(segment));
    }

    public static UrlDefect Defect(UrlDraft draft, HostNames names)
    {
        var host = draft.Host;
        var isKnown = names.IsSite(host) || names.IsPage(host);
        var span = TextSpan.FromBounds(draft.AddressStart, draft.Position);
        ImmutableArray<TextChange> changes = isKnown && host.Any(char.IsAsciiLetterUpper)
            ? [new TextChange(new TextSpan(draft.AddressStart, host.Length), "https://" + host.ToLowerInvariant())]
            : [new TextChange(new TextSpan(draft.AddressStart, 0), "https://")];
        return new UrlDefect(UrlDefectKind.Schemeless, span, changes) { IsCertain = isKnown };
    }
}
