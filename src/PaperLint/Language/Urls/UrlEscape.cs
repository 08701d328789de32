using System.Text.RegularExpressions;

namespace PaperLint.Language.Urls;

/// <summary>Ways in which LaTeX, HTML and JSON write a character of a URL.</summary>
internal static partial class UrlEscape
{
    /// <summary>The escape that begins exactly here: its length and the character that it means.</summary>
    public static (int Length, string Meant)? Read(string text, int at)
    {
        if (text[at] is not ('\\' or '{' or '$' or '&' or '%') || One().Match(text, at) is not { Success: true } match)
        {
            return null;
        }

        foreach (var (group, meant) in Meanings)
        {
            if (match.Groups[group].Success)
            {
                return (match.Length, meant);
            }
        }

        return (match.Length, match.Groups["itself"].Value);
    }

    private static readonly (string Group, string Meant)[] Meanings =
        [("underscore", "_"), ("tilde", "~"), ("and", "&"), ("hyphen", "-"), ("nothing", "")];

    [GeneratedRegex(
        """
        \G(?:
          (?<underscore> \\_(?:\{\})? | \{\\?_\} | \{?\\textunderscore(?:\{\}|\ |\}) | \$\\?_\$ | %5[Cc]_ )
        | (?<tilde> \{?\\(?:text)?asciitilde(?:\{\}|\ )?\}? | \{?\\~(?:\{\ ?\})?\}? | \$\\?sim\$ | \{~\} )
        | (?<and> \\&(?:amp;)? | &amp; )
        | (?<hyphen> \$-\$ | \{-\} )
        | (?<nothing> \\- | \\allowbreak\ ? | \{\} )
        | \\(?<itself>[%\#$/.@=?+])
        | \{(?<itself>[.%\#])\}
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
