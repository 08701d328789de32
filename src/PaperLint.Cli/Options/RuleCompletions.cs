using System.CommandLine.Completions;
using PaperLint.Catalog;
using PaperLint.Packs;

namespace PaperLint.Cli.Options;

/// <summary>What a shell offers where rules are named.</summary>
internal static class RuleCompletions
{
    /// <summary>The codes and names of the built-in rules.</summary>
    public static IEnumerable<CompletionItem> OfRule(CompletionContext context) =>
        Items(context.WordToComplete, "", RuleCatalog.Load(new BuiltInRulePack()).Rules.SelectMany(rule => (string[])[rule.Id, rule.Name]));

    /// <summary>The same with categories, also after a comma.</summary>
    public static IEnumerable<CompletionItem> OfSelectors(CompletionContext context)
    {
        var comma = context.WordToComplete.LastIndexOf(',') + 1;
        var rules = RuleCatalog.Load(new BuiltInRulePack()).Rules;
        var words = rules.SelectMany(rule => (string[])[rule.Id, rule.Name]).Concat(rules.Select(rule => rule.Category)).Append("ALL");
        return Items(context.WordToComplete[comma..], context.WordToComplete[..comma], words);
    }

    private static IEnumerable<CompletionItem> Items(string begun, string before, IEnumerable<string> words) => words
        .Where(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(word => new CompletionItem(before + word));
}
