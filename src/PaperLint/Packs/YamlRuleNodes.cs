using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperLint.Packs;

/// <summary>
/// Reads one YAML document into <see cref="RuleNode"/>s. Anchors and aliases are refused: a rule needs none, and a few
/// lines of them can stand for gigabytes.
/// </summary>
public static class YamlRuleNodes
{
    /// <summary>Deeper than any rule, far from the depth at which recursion would fail.</summary>
    private const int MaxDepth = 32;

    /// <exception cref="RuleException">The text is no YAML, or uses what rules may not.</exception>
    public static RuleNode Read(TextReader text, string path) =>
        ReadAny(text, path) ?? throw new RuleException(path, 1, 1, "the file is empty");

    /// <summary>What the text says; null where it holds comments at most.</summary>
    /// <exception cref="RuleException">The text is no YAML, or uses what rules may not.</exception>
    public static RuleNode? ReadAny(TextReader text, string path)
    {
        var parser = new CheckedYamlParser(text);
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            var node = ReadNode(parser, path, depth: 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                throw At(parser.Current!, path, "a file holds one YAML document; remove the '---'");
            }

            return node;
        }
        catch (YamlException e)
        {
            throw new RuleException(path, (int)e.Start.Line, (int)e.Start.Column, "this is not valid YAML: " + Shorten(e.Message));
        }
    }

    private static RuleNode ReadNode(CheckedYamlParser parser, string path, int depth)
    {
        var next = parser.Consume<ParsingEvent>();
        if (depth > MaxDepth)
        {
            throw At(next, path, $"nested deeper than {MaxDepth} levels");
        }

        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw At(next, path, "anchors and aliases (&name, *name) are not allowed; quote the text if it only begins so");
        }

        var (line, column) = ((int)next.Start.Line, (int)next.Start.Column);
        return next switch
        {
            Scalar scalar => new RuleScalar(scalar.Value, line, column),
            SequenceStart => new RuleSequence(ReadItems(parser, path, depth), line, column),
            MappingStart => new RuleMapping(ReadPairs(parser, path, depth), line, column),
            _ => throw At(next, path, "a value is missing here"),
        };
    }

    private static ImmutableArray<RuleNode> ReadItems(CheckedYamlParser parser, string path, int depth)
    {
        var items = ImmutableArray.CreateBuilder<RuleNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser, path, depth + 1));
        }

        return items.ToImmutable();
    }

    private static ImmutableArray<RulePair> ReadPairs(CheckedYamlParser parser, string path, int depth)
    {
        var pairs = ImmutableArray.CreateBuilder<RulePair>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var node = ReadNode(parser, path, depth + 1);
            if (node is not RuleScalar key)
            {
                throw new RuleException(path, node, "a key must be text");
            }

            if (!seen.Add(key.Value))
            {
                throw new RuleException(path, key, $"the key '{key.Value}' stands here twice");
            }

            pairs.Add(new RulePair(key, ReadNode(parser, path, depth + 1)));
        }

        return pairs.ToImmutable();
    }

    private static RuleException At(ParsingEvent e, string path, string message) =>
        new(path, (int)e.Start.Line, (int)e.Start.Column, message);

    private static string Shorten(string message) => message.Split('\n')[0].TrimEnd('.', ' ');
}
