using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Urls;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Links;

/// <summary>Reports links that stand for one which was to follow: "TBA", anonymised repositories, <c>github.com/XXX</c>.</summary>
internal sealed partial class PlaceholderAnalyzer(Rule rule) : FieldAnalyzer
{
    public override ImmutableArray<string> Scope => rule.Scope;

    public override ImmutableArray<string> Triggers { get; } =
        ["4open.science", "anonym", "xxx", "tba", "tbd", "t.b.a", "example.", "[url", "[link", "<url", "<link", "(url", "your-"];

    public override void Analyze(FieldContext context)
    {
        foreach (var url in context.Urls)
        {
            if (url.IsLink && ReasonFor(url.Host, url.Path) is { } reason)
            {
                context.Report(rule, url.AddressSpan, null, (LinksProvider.ReasonName, reason));
            }
        }

        foreach (var match in Words().EnumerateMatches(context.Text))
        {
            context.Report(rule, new TextSpan(match.Index, match.Length), null,
                (LinksProvider.ReasonName, "stands where the link should be"));
        }
    }

    private static string? ReasonFor(string host, string path)
    {
        if (host.EndsWith("4open.science", StringComparison.OrdinalIgnoreCase))
        {
            return "is a copy made for anonymous review, which expires";
        }

        var owner = path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return Nobody()
            .IsMatch(owner)
            || Nobody()
            .IsMatch(host.Split('.')[0])
            || ExampleHost()
            .IsMatch(host)
            ? "is nobody's: the real link was to follow"
            : null;
    }

    [GeneratedRegex(@"^(?:x{3,}|anonym(?:ous|ized|ised)?(?:[-_.].*|\d*)|your-?(?:user)?name|placeholder|todo|tba|tbd)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^(?:www\.)?example\.(?:com|org|net)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExampleHost();

    [GeneratedRegex(
        @"(?<=\b(?:[Cc]odes?|[Ll]inks?|URL|[Ww]ebsite|[Pp]age|[Dd]atasets?|[Mm]odels?|[Rr]epository|available at)\b[^.;]{0,25}[\s:(])(?:TBA|TBD|T\.B\.A)\b|(?<![\w/.])_?anonymi[sz]ed[-_]?(?:urls?|links?|repo(?:sitory)?|github|website)_?(?!\w)|(?<=\b(?:at|from|via|on)\s|:\s)(?:\[(?:URL|url|[Ll]ink|LINK|anonymous|anonymi[sz]ed|redacted|hidden|removed)(?:\s[a-z-]{2,12}){0,5}\]|<(?:URL|url|link|LINK)>)", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
