using System.Net;
using System.Text.RegularExpressions;

namespace PaperLint.Analyzers.Markup;

/// <summary>A formula of a journal's XML, which often gives it twice: as TeX and as MathML. In plain text it stands once.</summary>
internal static partial class MathMarkup
{
    /// <summary>
    /// UTF-16 units of an element that is looked into; the longest formulas that journals put into abstracts have some thousand.
    /// </summary>
    public const int Longest = 20_000;

    /// <summary>The text of a formula's element; null where it cannot be told, empty where the element holds no formula but text.</summary>
    public static string? TextOf(string element)
    {
        if (MathMl().Match(element) is { Success: true } math)
        {
            return MathMlRenderer.Render(math.Value);
        }

        var tex = TexMath().Match(element);
        return tex.Success ? Tex(WebUtility.HtmlDecode(tex.Groups["tex"].Value)) : "";
    }

    /// <summary>TeX between the marks that a text uses for a formula in a line; journals put a whole document around some.</summary>
    private static string? Tex(string tex)
    {
        var inside = Document().Match(tex) is { Success: true } document ? document.Groups["body"].Value : tex;
        inside = inside.Trim().Trim('$').Trim();
        return inside.Length > 0 && !inside.Contains('$', StringComparison.Ordinal) ? $"${inside}$" : null;
    }

    [GeneratedRegex(@"<(?<name>(?:\w+:)?math)(?:\s[^>]*)?>.*</\k<name>>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex MathMl();

    [GeneratedRegex(@"<(?<name>(?:\w+:)?tex-math)(?:\s[^>]*)?>(?<tex>.*)</\k<name>>",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex TexMath();

    [GeneratedRegex(@"\\begin\{document\}(?<body>.*)\\end\{document\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Document();
}
