using System.Text.RegularExpressions;

namespace PaperLint.Packs;

/// <summary>How rule files are named, <c>PL6001-stripped-times.yml</c>; other files in a pack are data of rules.</summary>
public static partial class RuleFileName
{
    public static bool IsRule(string fileName) => Form().IsMatch(fileName);

    public static bool IsName(string text) => Name().IsMatch(text);

    [GeneratedRegex(@"^PL\d{4}-[^/]*\.yml$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
