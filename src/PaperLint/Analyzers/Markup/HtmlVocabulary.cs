using System.Collections.Frozen;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Markup;

/// <summary>The elements that are known, as a data file has them.</summary>
internal sealed class HtmlVocabulary
{
    private const string HeadingsKey = "headings";

    private readonly FrozenDictionary<string, HtmlTagKind> _kinds;
    private readonly FrozenSet<string> _headings;

    private HtmlVocabulary(FrozenDictionary<string, HtmlTagKind> kinds, FrozenSet<string> headings)
    {
        _kinds = kinds;
        _headings = headings;
    }

    /// <exception cref="RuleException">The file is not of the shape that <c>html.yml</c> shows.</exception>
    public static HtmlVocabulary Read(Rule rule, RuleNode file)
    {
        if (file is not RuleMapping parts)
        {
            throw rule.Parameters.Error(file, $"a mapping is expected here, not a {file.Kind}");
        }

        var kinds = new Dictionary<string, HtmlTagKind>(StringComparer.OrdinalIgnoreCase);
        var headings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts.Pairs)
        {
            if (part.Key.Value == HeadingsKey && part.Value is RuleSequence list)
            {
                headings.UnionWith(list.Items.OfType<RuleScalar>().Select(item => item.Value));
            }
            else if (Enum.TryParse<HtmlTagKind>(part.Key.Value, ignoreCase: true, out var kind) && part.Value is RuleScalar names)
            {
                foreach (var name in names.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    kinds[name] = kind;
                }
            }
            else
            {
                throw rule.Parameters.Error(part.Key, $"'{part.Key.Value}' is no part of a vocabulary of HTML; allowed: the list '{HeadingsKey}', and names of elements under {string.Join(", ", Enum.GetNames<HtmlTagKind>().Select(known => known.ToLowerInvariant()))}");
            }
        }

        return new HtmlVocabulary(kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), headings.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What an element does; null for one that is not known.</summary>
    public HtmlTagKind? KindOf(ReadOnlySpan<char> name) =>
        _kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind) ? kind : null;

    /// <summary>Whether the text is a heading that the page put there.</summary>
    public bool IsHeading(ReadOnlySpan<char> text) => _headings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Trim());
}
