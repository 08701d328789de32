using System.Text.RegularExpressions;
using PaperLint.Packs;

namespace PaperLint.Corpus;

/// <summary>
/// What pages and feeds glue to titles: buttons, banners, numbers, subjects. A title is the same paper's with and without it;
/// which it is, the rules that take it off say.
/// </summary>
internal static class TitleChrome
{
    /// <summary>The stretch of a match that is none of the title.</summary>
    private const string Report = "report";

    private static readonly Lazy<Regex[]> Patterns = new(() =>
    {
        var pack = new BuiltInRulePack();
        string[] rules = ["structure/PL1002-glued-chrome.yml", "structure/PL1005-feed-prefix.yml"];
        return [.. rules.Select(rule => BuiltInPatterns.Find(new DataFile(pack, rule).Text("pattern"), ignoreCase: false)!)];
    });

    public static string Without(string title)
    {
        foreach (var pattern in Patterns.Value)
        {
            // One may stand behind another; each time the title gets shorter.
            while (pattern.Match(title) is { Success: true } match && match.Groups[Report] is { Length: > 0 } glued)
            {
                title = title.Remove(glued.Index, glued.Length);
            }
        }

        return title;
    }
}
