using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Links;

/// <summary>Rules on the links that a paper gives, or says to give and does not.</summary>
internal sealed class LinksProvider : AnalyzerProvider
{
    public const string CheckKey = "check";
    public const string WordsKey = "words";

    /// <summary>The place in a message for what is wrong with a link.</summary>
    public const string ReasonName = "reason";

    private static readonly string[] Checks = ["missing", "unlinked", "promised", "placeholder", "incomplete"];

    public override string Name => "links";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(CheckKey, ParameterType.Text, "what is looked for") { Required = true, Allowed = Checks },
        new(WordsKey, ParameterType.DataFile,
            "the words of which claims of availability are made, for 'missing', 'unlinked' and 'promised'"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [ReasonName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings)
    {
        var claims = rules.Where(rule => CheckOf(rule) is "missing" or "unlinked" or "promised").ToList();
        foreach (var group in claims.GroupBy(rule => rule.Parameters.RequiredData(WordsKey)))
        {
            yield return new AvailabilityAnalyzer(new AvailabilityReader(new WordLists(group.Key)), [.. group])
            {
                Budget =
                RuleBudget.Of([.. group])
            };
        }

        foreach (var rule in rules.Except(claims))
        {
            yield return CheckOf(rule) == "placeholder" ? new PlaceholderAnalyzer(rule) : new IncompleteLinkAnalyzer(rule);
        }
    }

    /// <summary>Whether the rule is for such claims.</summary>
    public static bool Reports(Rule rule, ClaimKind claim) => CheckOf(rule) == claim switch
    {
        ClaimKind.Promise => "promised",
        ClaimKind.Unlinked => "unlinked",
        _ => "missing",
    };

    private static string CheckOf(Rule rule)
    {
        var check = rule.Parameters.RequiredText(CheckKey);
        return Checks.Contains(check)
            ? check
            : throw rule.Parameters.Error(rule.Parameters.Values[CheckKey]!,
                $"'{CheckKey}' must be one of {string.Join(", ", Checks)}, not '{check}'");
    }
}
