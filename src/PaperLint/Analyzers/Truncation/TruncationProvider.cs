using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Truncation;

/// <summary>Rules on abstracts that break off.</summary>
internal sealed class TruncationProvider : AnalyzerProvider
{
    /// <summary>The place in a message for what speaks for a cut.</summary>
    public const string SignName = "sign";

    private const string WordsKey = "words";
    private const string MaxLength = "max_length";

    public override string Name => "truncation";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(WordsKey, ParameterType.DataFile,
            "the words that never end a sentence, those that mostly do, and the labels of lists after an abstract") { Required = true },
        new(MaxLength, ParameterType.Number,
            "the number of characters at which the feed cuts abstracts; every abstract of just that length is reported"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [SignName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings)
    {
        foreach (var rule in rules)
        {
            var end = new AbstractEnd(new EndWords(rule.Parameters.RequiredData(WordsKey)));
            yield return new TruncationAnalyzer(rule, end, rule.Parameters.Number(MaxLength));
        }
    }
}
