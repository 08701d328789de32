using System.Text;
using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>Writes a table of weights so that a person can read it and a change shows as few lines.</summary>
internal static class JudgementWriter
{
    /// <summary>Not too many to read, and not more than <see cref="JudgementText.MostParts"/>.</summary>
    private const int WordsOfLine = 16;

    public static string Write(IEnumerable<(Feature Feature, int Weight)> weights, AtomNames names)
    {
        var text = new StringBuilder();
        foreach (var kind in weights.GroupBy(weight => weight.Feature.Kind).OrderBy(kind => kind.Key))
        {
            text.Append(JudgementText.Heading).Append(' ').Append(kind.Key).Append('\n');
            var parts = JudgementText.PartsOf(kind.Key);
            var lines = from weight in kind
                        let feature = weight.Feature
                        let atoms = new[] { names[feature.First], names[feature.Second], names[feature.Third] }
                        let head = string.Join(' ', atoms[..(parts - 1)])
                        orderby head, atoms[parts - 1]
                        group $"{atoms[parts - 1]} {weight.Weight}" by head;
            foreach (var line in lines)
            {
                foreach (var part in line.Chunk((JudgementText.MostParts - parts) / 2))
                {
                    text.Append(string.Join(' ', [.. line.Key.Length > 0 ? [line.Key] : Array.Empty<string>(), .. part])).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>As many words in a line as fit.</summary>
    public static string WriteWords(IEnumerable<string> words)
    {
        var text = new StringBuilder();
        foreach (var line in words.Chunk(WordsOfLine))
        {
            text.AppendJoin(' ', line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A line for each name.</summary>
    public static string WritePlaces(IEnumerable<(string Name, ulong Before, ulong After)> places, AtomNames names)
    {
        var text = new StringBuilder();
        foreach (var name in places.GroupBy(place => place.Name).OrderBy(name => name.Key, StringComparer.Ordinal))
        {
            var pairs = name.Select(place => $"{names[place.Before]} {names[place.After]}").Order(StringComparer.Ordinal);
            foreach (var line in pairs.Chunk((JudgementText.MostParts - 1) / 2))
            {
                text.Append(name.Key).Append(' ').AppendJoin(' ', line).Append('\n');
            }
        }

        return text.ToString();
    }
}
