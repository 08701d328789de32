using System.Globalization;
using PaperLint.Packs;

namespace PaperLint.Language.Formulas;

/// <summary>Says why the judge takes the words of a text for commands, or for English.</summary>
public static class FormulaTrace
{
    /// <summary>What decides is among the features of the greatest weight.</summary>
    private const int MostFeatures = 8;

    /// <summary>
    /// For each place that may be a command: how likely it is one, and the features that weigh most, with their weights as the
    /// table has them.
    /// </summary>
    public static IEnumerable<string> Of(string text)
    {
        var lexicon = LatexLexiconReader.BuiltIn;
        var names = JudgementText.NamesOf(new DataFile(new BuiltInRulePack(), LatexLexiconReader.JudgementFile).Text("second"));
        using var tokens = new FormulaReader(lexicon).Read(text);
        var lines = new List<string>();
        new FormulaJudge(lexicon, lexicon.Judgement).Score(tokens,
            (index, weights) => lines.AddRange(Explain(tokens, index, weights, names)));
        return lines;
    }

    private static IEnumerable<string> Explain(MathTokens tokens, int index, IReadOnlyCollection<KeyValuePair<ulong, int>> weights,
        Dictionary<ulong, string> names)
    {
        var sum = weights.Sum(weight => weight.Value);
        var chance = Judgement.ProbabilityOf(sum);
        yield return string.Create(CultureInfo.InvariantCulture,
            $"'{tokens.TextOf(index)}' at {tokens[index].Start}: a command with probability {chance:f3} (sum {sum})");
        foreach (var (key, weight) in weights.OrderByDescending(weight => Math.Abs(weight.Value))
            .ThenBy(weight => names[weight.Key], StringComparer.Ordinal)
            .Take(MostFeatures))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {weight,4:+0;-0} {names[key]}");
        }
    }
}
