using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Url;

/// <summary>Stretches of running text that are no prose and that rules on prose leave alone: URLs, DOIs, arXiv ids, e-mail addresses, code, hashes, names of files.</summary>
internal static partial class ProtectedText
{
    public static SpanSet Find(string text) => Find(text, UrlTokenizer.Find(text));

    public static SpanSet Find(string text, ImmutableArray<UrlToken> urls)
    {
        var spans = urls.Select(SpanOf).ToList();
        foreach (var match in Identifier().EnumerateMatches(text))
        {
            spans.Add(new TextSpan(match.Index, match.Length));
        }

        return SpanSet.Of(spans);
    }

    /// <summary>The URL, and the space before its stop, which is the URL rules' to report and nobody else's.</summary>
    private static TextSpan SpanOf(UrlToken url)
    {
        var stop = url.Defects.FirstOrDefault(defect => defect.Kind == UrlDefectKind.SpaceBeforeStop);
        return TextSpan.FromBounds(url.Span.Start, Math.Max(url.Span.End, stop?.Span.End ?? 0));
    }

    [GeneratedRegex(
        """
          \b10\.[0-9]{4,9}/[^\s"'{}|\\^`]*[^\s"'{}|\\^`.,;:)\]>]         # DOI
        | \barXiv:\s?[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?                     # arXiv id
        | \b(?:arXiv:\s?)?[a-z-]{2,10}(?:\.[A-Z]{2})?/[0-9]{7}(?:v[0-9]+)?\b   # arXiv id before 2007
        | (?:\b[A-Za-z0-9._%+-]{1,64}|\{[A-Za-z0-9._,\ -]{1,200}\})@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+     # e-mail address, also {one,two}@host
        | (?<!`)`[^`'\n]{1,200}`(?!`)                                     # code in Markdown
        | \b(?:pip3?|conda|apt|brew|npm)\ install\ [\w.\[\]@/-]*[\w\]]      # a command
        | \b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b   # UUID
        | \b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{12,64}\b               # hash
        | \b[\w-]{1,60}\.(?:py|ipynb|cpp|hpp|java|js|ts|rs|go|sh|json|jsonl|yaml|yml|toml|csv|tsv|txt|md|pdf|html?|xml|tex|bib|zip|gz|tar|exe|dll|pt|pth|ckpt|h5|onnx|safetensors|gguf)\b(?![.(\w]\w)
        | \b[a-z_]\w{0,60}(?:\.[a-z_]\w{0,60}){0,6}\(\)                  # a call without arguments: foo.bar()
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
