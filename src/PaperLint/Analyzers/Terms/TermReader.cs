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
    public static ImmutableArray<Term> Read(Rule rule)
    {
        var parameters = rule.Parameters;
        var file = parameters.Data(TermsKey);
        if (file is null && parameters.Values[TableKey] is null)
        {
            throw parameters.Error(parameters.Values,
                $"a rule of this kind needs '{TermsKey}', a data file, or '{TableKey}', the terms themselves");
        }

        Func<RuleNode, string, RuleException> inFile = (at, message) => file!.Error(at, message);
        return [.. TermsOf(rule, file?.Content, inFile), .. TermsOf(rule, parameters.Values[TableKey], parameters.Error)];
    }

    private static IEnumerable<Term> TermsOf(Rule rule, RuleNode? source, Func<RuleNode, string, RuleException> error) => source switch
    {
        null => [],
        RuleMapping terms => terms.Pairs.Select(pair => Read(rule, pair, error)),
        _ => throw error(source, $"terms are written 'wrong: right', not as a {source.Kind}"),
    };

    private static Term Read(Rule rule, RulePair pair, Func<RuleNode, string, RuleException> error)
    {
        var wrong = pair.Key.Value;
        if (wrong.Length == 0 || !Words.IsPart(wrong[0]) || !wrong.AsSpan().ContainsAny(s_letters))
        {
            throw error(pair.Key, $"the term '{wrong}' must begin with a letter or a digit, and have a letter from a to z");
        }

        ImmutableArray<string> rights = pair.Value switch
        {
            RuleScalar scalar => [scalar.Value],
            RuleSequence list when list.Items.All(item => item is RuleScalar) =>
                [.. list.Items.OfType<RuleScalar>().Select(item => item.Value)],
            _ => throw error(pair.Value, "a right form must be text, or a list of texts"),
        };
        return !rights.IsEmpty && !rights.Contains("") && !rights.Contains(wrong)
            ? new Term(rule, wrong, rights, rights.Length == 1 ? FixSafety.Safe : FixSafety.Display)
            : throw error(pair.Value, $"the term '{wrong}' needs a right form that differs from it");
    }
}
