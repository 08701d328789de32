using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Language.Urls;

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
        foreach (var window in SpanSet.Of(SignWindows(text).Concat(InstallWindows(text))).Spans)
        {
            // Lookbehinds see the text before the window, and what an identifier holds begins no other.
            foreach (var match in Identifier().EnumerateMatches(text.AsSpan(0, window.End), window.Start))
            {
                spans.Add(new TextSpan(match.Index, match.Length));
            }
        }

        return SpanSet.Of(spans);
    }

    private static IEnumerable<TextSpan> SignWindows(string text)
    {
        var end = 0;
        for (var at = text.NextOf(Signs, 0); at >= 0; at = text.NextOf(Signs, at + 1))
        {
            if ((at < end ? Extension(text, at, end) : Window(text, at, end)) is { IsEmpty: false } window)
            {
                yield return window;
                end = window.End;
            }
        }
    }

    private static IEnumerable<TextSpan> InstallWindows(string text)
    {
        var end = 0;
        for (var at = text.IndexOf(Install, StringComparison.Ordinal); at >= 0; at =
            text.IndexOf(Install, at + 1, StringComparison.Ordinal))
        {
            var start = StartOfWord(text, at, end);
            yield return TextSpan.FromBounds(start, end = EndOfWord(text, at + Install.Length));
        }
    }

    /// <summary>What a sign within a window adds to it: the rest of code, or of a list of addresses, that has spaces in it.</summary>
    private static TextSpan Extension(string text, int sign, int end) => text[sign] switch
    {
        '@' when StartOfList(text, sign) is >= 0 and var open => TextSpan.FromBounds(open, end),
        '`' when EndOfCode(text, sign) is var close && close >= end => TextSpan.FromBounds(sign, EndOfWord(text, close)),
        _ => default,
    };

    /// <summary>The words around a sign in which an identifier can be; empty where the sign is one of prose.</summary>
    /// <param name="from">The end of the window before.</param>
    private static TextSpan Window(string text, int sign, int from)
    {
        var next = sign + 1 < text.Length ? text[sign + 1] : ' ';
        switch (text[sign])
        {
            case '@' when char.IsAsciiLetterOrDigit(next) || next == '-':
                return TextSpan.FromBounds(StartOfWord(text, StartOfList(text, sign) is >= 0 and var open ? open : sign, from),
                EndOfWord(text, sign));
            case '`':
                return EndOfCode(text, sign) is >= 0 and var close
                ? TextSpan.FromBounds(StartOfWord(text, sign, from), EndOfWord(text, close))
                : default;
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

    /// <summary>The brace that opens the list before an <c>@</c>; -1 for none.</summary>
    private static int StartOfList(string text, int at) =>
        at > 0 && text[at - 1] == '}' ? text.LastIndexOf('{', at - 1, Math.Min(at, LongestWithSpaces)) : -1;

    /// <summary>The backtick after one; -1 for none, or none that is near.</summary>
    private static int EndOfCode(string text, int at) => text.IndexOf('`', at + 1, Math.Min(text.Length - at - 1, LongestWithSpaces));

    /// <summary>Where the word with the sign begins, or the label <c>arXiv:</c> that stands apart from it.</summary>
    private static int StartOfLabelled(string text, int sign, int from)
    {
        var start = StartOfWord(text, sign, from);
        return start > 0 && text.AsSpan(0, start - 1).EndsWith("arXiv:") ? StartOfWord(text, start - 1, from) : start;
    }

    private static bool AreDigits(string text, int at, int count) =>
        at + count <= text.Length && text.AsSpan(at, count).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>
    /// Whether a digit is in a run of hexadecimal digits that is as long as a hash, or as a part of a UUID beside a hyphen.
    /// </summary>
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
    internal static partial Regex Identifier();
}
