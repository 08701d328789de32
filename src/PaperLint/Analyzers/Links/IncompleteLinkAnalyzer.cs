using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperLint.Language.Urls;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Links;

/// <summary>
/// Reports links that cannot lead to what the text says: cut off, to an owner only, with a name that the site does not allow.
/// </summary>
internal sealed partial class IncompleteLinkAnalyzer(Rule rule) : FieldAnalyzer
{
    /// <summary>How far before a link the word is looked for that says what it leads to.</summary>
    private const int MaxIntroduction = 80;

    public override ImmutableArray<string> Scope => rule.Scope;

    public override ImmutableArray<string> Triggers { get; } =
        ["http", "github.com", "gitlab.com", "huggingface.co", "zenodo.org", "doi.org", "arxiv.org"];

    public override void Analyze(FieldContext context)
    {
        foreach (var url in context.Urls)
        {
            if (url.IsLink && ReasonFor(context.Text, url) is { } reason)
            {
                context.Report(rule, url.AddressSpan, null, (LinksProvider.ReasonName, reason));
            }
        }
    }

    private static string? ReasonFor(string text, UrlToken url)
    {
        var rest = text.AsSpan(url.AddressSpan.End);
        if (rest.StartsWith("…") || rest.StartsWith("..."))
        {
            return "is cut off";
        }

        if (!HostNames.BuiltIn.IsPublic(url.Host) && !OtherHost().IsMatch(url.Host))
        {
            return "has no complete host name";
        }

        var host = url.Host.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var path = url.Path.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return RepositoryLink.ReasonFor(host, path, IsIntroduced(text, url.Span.Start));
    }

    /// <summary>Whether the text says that something is there: "the code is available at".</summary>
    private static bool IsIntroduced(string text, int start)
    {
        var from = Math.Max(0, start - MaxIntroduction);
        return Introduction().IsMatch(text.AsSpan(from, start - from));
    }

    [GeneratedRegex(
        @"\b(?:code|codes|implementation|dataset|datasets|data|models?|checkpoints|weights|available|released|accessed|found|open-sourced|published)\b[^.;]{0,40}\b(?:at|on|in|from|via|is|are|code|here)\b[\s:]*$|\b(?:code|dataset|data|models?)\s*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();

    /// <summary>Addresses and names that need no public ending.</summary>
    [GeneratedRegex(@"^(?:localhost|[0-9.]+|.*\.[a-z]{3,}|xn--.*|.*\.xn--.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherHost();
}
