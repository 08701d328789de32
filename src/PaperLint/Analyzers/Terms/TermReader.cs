using System.Buffers;
using System.Collections.Immutable;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Terms;

/// <summary>Reads the terms of a rule: <c>wrong: right</c>, or <c>wrong: [right, right]</c> where only a person can choose.</summary>
internal static class TermReader
{
    public const string TermsKey = "terms";
    public const string TableKey = "table";

    private static readonly SearchValues<char> s_letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <exception cref="RuleException">The rule has no terms, or one that could never be found or says nothing.</exception>
    public static IEnumerable<Term> Read(Rule rule)
    {
        var parameters = rule.Parameters;
        var sources = new[] { parameters.Data(TermsKey), parameters.Values[TableKey] };
        if (Array.TrueForAll(sources, source => source is null))
        {
            throw parameters.Error(parameters.Values, $"a rule of this kind needs '{TermsKey}', a data file, or '{TableKey}', the terms themselves");
        }

        foreach (var source in sources.OfType<RuleNode>())
        {
            if (source is not RuleMapping terms)
            {
                throw parameters.Error(source, $"terms are written 'wrong: right', not as a {source.Kind}");
            }

            foreach (var pair in terms.Pairs)
            {
                yield return Read(rule, pair);
            }
        }
    }

    private static Term Read(Rule rule, RulePair pair)
    {
        var wrong = pair.Key.Value;
        if (wrong.Length == 0 || !Words.IsPart(wrong[0]) || !wrong.AsSpan().ContainsAny(s_letters))
        {
            throw rule.Parameters.Error(pair.Key, $"the term '{wrong}' must begin with a letter or a digit, and have a letter from a to z");
        }

        var rights = RightsOf(rule, pair.Value);
        if (rights.IsEmpty || rights.Contains("") || rights.Contains(wrong))
        {
            throw rule.Parameters.Error(pair.Value, $"the term '{wrong}' needs a right form that differs from it");
        }

        return new Term(rule, wrong, rights, rights.Length == 1 ? FixSafety.Safe : FixSafety.Display);
    }

    private static ImmutableArray<string> RightsOf(Rule rule, RuleNode node) => node switch
    {
        RuleScalar scalar => [scalar.Value],
        RuleSequence list when list.Items.All(item => item is RuleScalar) => [.. list.Items.Select(item => ((RuleScalar)item).Value)],
        _ => throw rule.Parameters.Error(node, "a right form must be text, or a list of texts"),
    };
}
