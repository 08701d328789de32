using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Packs;

namespace PaperLint.Rules;

/// <summary>Reads the <c>examples</c> of a rule file.</summary>
internal static class RuleExampleReader
{
    private const string Open = "[|";
    private const string Close = "|]";

    private static readonly ImmutableArray<string> Keys =
        ["text", "fixed", "severity", "field", "entry", "corpus", "verdicts", "reference"];

    /// <param name="parameters">The rule file.</param>
    /// <param name="list"><c>bad</c> or <c>good</c>.</param>
    public static ImmutableArray<RuleExample> Read(RuleParameters parameters, string list)
    {
        if (parameters.Values["examples"] is not RuleMapping examples || examples[list] is not RuleSequence items || items.Items.IsEmpty)
        {
            throw parameters.Error(parameters.Values["examples"]
                ?? parameters.Values, $"a rule has 'examples' with at least one {list} one; they are its tests and its documentation");
        }

        return [.. items.Items.Select(item => ReadExample(parameters, item, list == "bad"))];
    }

    private static RuleExample ReadExample(RuleParameters parameters, RuleNode node, bool bad)
    {
        var (marked, values) = node switch
        {
            RuleScalar scalar => (scalar.Value, null),
            RuleMapping mapping => (TextOf(parameters, mapping), mapping),
            _ => throw parameters.Error(node, "an example is a text, or a mapping with 'text'"),
        };
        var (text, spans) = Unmark(marked, out var balanced);
        if (!balanced)
        {
            throw parameters.Error(node, "'[|' and '|]' do not match in this example");
        }

        if (bad && spans.IsEmpty)
        {
            throw parameters.Error(node, "a bad example marks what is reported: 'a [|2.7times|] speedup'");
        }

        if (!bad && !spans.IsEmpty)
        {
            throw parameters.Error(node, "a good example has no '[|' and '|]': nothing in it is reported");
        }

        return new RuleExample(text, spans, Nested(values, "fixed"), node)
        {
            FieldName = Nested(values, "field"),
            Severity =
            Nested(values, "severity"),
            With = values
        };
    }

    private static string TextOf(RuleParameters parameters, RuleMapping mapping)
    {
        foreach (var pair in mapping.Pairs)
        {
            if (!Keys.Contains(pair.Key.Value))
            {
                throw parameters.Error(pair.Key, $"an example has no key '{pair.Key.Value}'; allowed: {string.Join(", ", Keys)}");
            }
        }

        return Nested(mapping, "text") ?? throw parameters.Error(mapping, "an example has a 'text'");
    }

    private static string? Nested(RuleMapping? mapping, string key) => (mapping?[key] as RuleScalar)?.Value;

    private static (string Text, ImmutableArray<TextSpan> Spans) Unmark(string marked, out bool balanced)
    {
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var start = -1;
        balanced = true;
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith(Open) && start < 0)
            {
                start = text.Length;
                i++;
            }
            else if (rest.StartsWith(Close) && start >= 0)
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                start = -1;
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        balanced = start < 0;
        return (text.ToString(), spans.ToImmutable());
    }
}
