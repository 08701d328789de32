using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Url;

/// <summary>
/// Stretches of running text that are no prose and that rules on prose leave alone: URLs, DOIs, arXiv ids, e-mail
/// addresses, code, hashes, names of files. Each but the URLs shows itself by a sign that is rare in prose, so that only
/// the words around such signs are read.
/// </summary>
internal static partial class ProtectedText
{
    /// <summary>Code and lists of addresses are shorter.</summary>
    private const int LongestWithSpaces = 202;

    /// <summary>The shortest hash that counts: twelve digits, as repositories abbreviate them.</summary>
    private const int ShortestHash = 12;

    private const string Install = " install ";

    private static readonly SearchValues<char> Signs = SearchValues.Create("@`/.(0123456789");

    public static SpanSet Find(string text) => Find(text, UrlTokenizer.Find(text));

    public static SpanSet Find(string text, ImmutableArray<UrlToken> urls)
    {
        var spans = urls.Select(SpanOf).ToList();
        var end = 0;
        for (var at = NextSign(text, 0); at >= 0; at = NextSign(text, Math.Max(at + 1, end)))
        {
            if (Window(text, at, end) is { IsEmpty: false } window)
            {
                AddIdentifiers(text, window, spans);
                end = window.End;
            }
        }

        for (var at = text.IndexOf(Install, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Install, at + 1, StringComparison.Ordinal))
        {
            AddIdentifiers(text, TextSpan.FromBounds(StartOfWord(text, at, 0), EndOfWord(text, at + Install.Length)), spans);
        }

        return SpanSet.Of(spans);
    }

    private static void AddIdentifiers(string text, TextSpan window, List<TextSpan> spans)
    {
        foreach (var match in Identifier().EnumerateMatches(text.AsSpan(window.Start, window.Length)))
        {
            spans.Add(new TextSpan(window.Start + match.Index, match.Length));
        }
    }

    private static int NextSign(string text, int from) => text.AsSpan(from).IndexOfAny(Signs) is var at and >= 0 ? from + at : -1;

    /// <summary>The words around a sign in which an identifier can be; empty where the sign is one of prose.</summary>
    /// <param name="from">The end of the window before.</param>
    private static TextSpan Window(string text, int sign, int from)
    {
        var next = sign + 1 < text.Length ? text[sign + 1] : ' ';
        switch (text[sign])
        {
            case '@' when char.IsAsciiLetterOrDigit(next) || next == '-':
                var open = sign > 0 && text[sign - 1] == '}' ? text.LastIndexOf('{', sign, Math.Min(sign - from, LongestWithSpaces)) : -1;
                return TextSpan.FromBounds(StartOfWord(text, open >= 0 ? open : sign, from), EndOfWord(text, sign));
            case '`':
                var close = text.IndexOf('`', sign + 1, Math.Min(text.Length - sign - 1, LongestWithSpaces));
                return close < 0 ? default : TextSpan.FromBounds(StartOfWord(text, sign, from), EndOfWord(text, close));
            case '/' when char.IsAsciiDigit(next):
            case '(' when next == ')':
            case '.' when char.IsAsciiLetter(next) || AreDigits(text, sign + 1, 4):
                return TextSpan.FromBounds(StartOfLabelled(text, sign, from), EndOfWord(text, sign));
            case >= '0' and <= '9' when IsHashOrUuid(text, sign, from):
                return TextSpan.FromBounds(StartOfWord(text, sign, from), EndOfWord(text, sign));
            default:
                return default;
        }
    }

    /// <summary>Where the word with the sign begins, or the label <c>arXiv:</c> that stands apart from it.</summary>
    private static int StartOfLabelled(string text, int sign, int from)
    {
        var start = StartOfWord(text, sign, from);
        return start > from && text.AsSpan(from, start - 1 - from).EndsWith("arXiv:") ? StartOfWord(text, start - 1, from) : start;
    }

    private static bool AreDigits(string text, int at, int count) =>
        at + count <= text.Length && text.AsSpan(at, count).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether a digit is in a run of hexadecimal digits that is as long as a hash, or as a part of a UUID beside a hyphen.</summary>
    private static bool IsHashOrUuid(string text, int digit, int from)
    {
        var start = digit;
        while (start > from && char.IsAsciiHexDigit(text[start - 1]))
        {
            start--;
        }

        var end = digit;
        while (end < text.Length && char.IsAsciiHexDigit(text[end]))
        {
            end++;
        }

        var isBesideHyphen = (start > from && text[start - 1] == '-') || (end < text.Length && text[end] == '-');
        return end - start >= ShortestHash || (end - start is 4 or 8 && isBesideHyphen);
    }

    private static int StartOfWord(string text, int at, int from)
    {
        while (at > from && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
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
        | (?<![`\\])`[^`'\n]{1,200}`(?!`)                                     # code in Markdown; \` is an accent of LaTeX
        | \b(?:pip3?|conda|apt|brew|npm)\ install\ [\w.\[\]@/-]*[\w\]]      # a command
        | \b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b   # UUID
        | \b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{12,64}\b               # hash
        | \b[\w-]{1,60}\.(?:py|ipynb|cpp|hpp|java|js|ts|rs|go|sh|json|jsonl|yaml|yml|toml|csv|tsv|txt|md|pdf|html?|xml|tex|bib|zip|gz|tar|exe|dll|pt|pth|ckpt|h5|onnx|safetensors|gguf)\b(?![.(\w]\w)
        | \b[a-z_]\w{0,60}(?:\.[a-z_]\w{0,60}){0,6}\(\)                  # a call without arguments: foo.bar()
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
