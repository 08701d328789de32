using System.Collections.Frozen;
using PaperLint.Packs;

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
    public static HtmlVocabulary Read(DataFile file)
    {
        var known = Enum.GetValues<HtmlTagKind>().ToDictionary(kind => kind.ToString(), StringComparer.OrdinalIgnoreCase);
        var kinds = new Dictionary<string, HtmlTagKind>(StringComparer.OrdinalIgnoreCase);
        var headings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in file.Keys.Pairs)
        {
            if (part.Key.Value == HeadingsKey)
            {
                headings.UnionWith(file.Texts(HeadingsKey));
            }
            else if (known.TryGetValue(part.Key.Value, out var kind))
            {
                foreach (var name in file.Words(part.Value))
                {
                    kinds[name] = kind;
                }
            }
            else
            {
                throw file.Error(part.Key,
                    $"'{part.Key.Value}' is no part of a vocabulary of HTML; allowed: the list '{HeadingsKey}', and names of elements "
                    + $"under {string.Join(", ", known.Keys.Select(name => name.ToLowerInvariant()))}");
            }
        }

        return new HtmlVocabulary(kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            headings.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What an element does; null for one that is not known.</summary>
    public HtmlTagKind? KindOf(ReadOnlySpan<char> name) =>
        _kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind) ? kind : null;

    /// <summary>Whether the text is a heading that the page put there.</summary>
    public bool IsHeading(ReadOnlySpan<char> text) => _headings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Trim());
}
