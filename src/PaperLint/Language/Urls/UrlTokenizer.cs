using System.Buffers;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Language.Urls;

/// <summary>
/// Finds the URLs of a running text, sound or damaged. The one reading of URLs that there is: what is protected from
/// other rules, what is reported, and what counts as a link all come from here.
/// </summary>
internal static class UrlTokenizer
{
    private static readonly string[] SchemeAnchors = ["htt", "ttp:", "ttps:", "htp:", "htps:", "htpp"];

    private static readonly Lazy<SearchValues<string>> LazyAnchors =
        new(() => SearchValues.Create([.. Anchors], StringComparison.OrdinalIgnoreCase));

    /// <summary>What is in all anchors but those that begin with a dot.</summary>
    private static readonly SearchValues<string> s_signs =
        SearchValues.Create(["htt", "ttp", "htp", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>What must be in a text, in any case, for a URL to be in it.</summary>
    public static IEnumerable<string> Anchors => [.. SchemeAnchors, "www.", .. HostNames.BuiltIn.DottedSuffixes];

    public static ImmutableArray<UrlToken> Find(string text)
    {
        if (!MayHaveAny(text))
        {
            return [];
        }

        var tokens = ImmutableArray.CreateBuilder<UrlToken>();
        var from = 0;
        for (var at = text.NextOf(LazyAnchors.Value, 0); at >= 0; at = text.NextOf(LazyAnchors.Value, Math.Max(at + 1, from)))
        {
            if (Read(text, at, from) is { } token)
            {
                tokens.Add(token);
                from = token.Span.End;
            }
        }

        return tokens.ToImmutable();
    }

    /// <summary>False for most texts: they have no sign of a scheme, and no letter after a dot.</summary>
    private static bool MayHaveAny(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(s_signs))
        {
            return true;
        }

        while (text.IndexOf('.') is var dot and >= 0)
        {
            text = text[(dot + 1)..];
            if (!text.IsEmpty && char.IsAsciiLetter(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="from">The end of the URL before.</param>
    private static UrlToken? Read(string text, int anchor, int from)
    {
        var names = HostNames.BuiltIn;
        if (text[anchor] is 'h' or 'H' or 't' or 'T')
        {
            var first = IsDoubledH(text, anchor) ? anchor - 1 : anchor;
            return UrlScheme.Read(text, first) is { } scheme ? WithScheme(text, first, scheme, names) : null;
        }

        var start = text[anchor] == '.' ? UrlHost.StartOf(text, anchor, from) : anchor;
        return start < from ? null : WithoutScheme(text, start, names);
    }

    private static UrlToken? WithScheme(string text, int start, UrlScheme scheme, HostNames names)
    {
        var draft = new UrlDraft(text, start);
        draft.SetScheme(scheme);
        UrlHost.Read(draft, names);
        var isUrl = scheme.Defect is null ? draft.Host.Length > 0 || draft.Position >= text.Length
            : names.IsPublic(draft.Host)
                || (draft.Host.Contains('.') && text.AsSpan(start, scheme.Length).Contains("//", StringComparison.Ordinal));
        if (!isUrl)
        {
            return null;
        }

        UrlPath.Read(draft, names);
        Finish(draft, names);
        return draft.Build();
    }

    private static UrlToken? WithoutScheme(string text, int start, HostNames names)
    {
        if (start > 0
            && text[start - 1] is '@' or '/' or '\\' or '.' or '-' or '_' or '%' or '=' or '&' or '~'
            || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return null;
        }

        var draft = new UrlDraft(text, start);
        draft.SetScheme(null);
        draft.SetHost(start + UrlHost.LengthAt(text.AsSpan(start)));
        if (!names.IsPublic(draft.Host) || (draft.Position < text.Length && text[draft.Position] is '@' or '('))
        {
            return null;
        }

        UrlPath.Read(draft, names);
        if (!SchemelessUrl.IsLink(draft, names))
        {
            return draft.Build(isLink: false);
        }

        draft.Add(SchemelessUrl.Defect(draft, names));
        Finish(draft, names);
        return draft.Build();
    }

    /// <summary><c>hhttps</c>: the first h is no word that the URL is glued to.</summary>
    private static bool IsDoubledH(string text, int anchor) =>
        anchor > 0 && text[anchor] == 'h' && text[anchor - 1] == 'h' && (anchor == 1 || !char.IsLetterOrDigit(text[anchor - 2]));

    private static void Finish(UrlDraft draft, HostNames names)
    {
        UrlEnding.Read(draft, names);
        UrlSurroundings.Read(draft, names);
        UrlGlue.Read(draft, names);
    }
}
