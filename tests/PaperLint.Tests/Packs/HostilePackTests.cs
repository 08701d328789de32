using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Linting;
using PaperLint.Packs;

namespace PaperLint.Tests.Packs;

/// <summary>Whatever is wrong with a stranger's rule or data file is an error with a place, never another exception.</summary>
public sealed class HostilePackTests
{
    /// <summary>Values of every shape, and texts that a reader may not expect.</summary>
    private static readonly ImmutableArray<RuleNode> Strange =
    [
        new RuleScalar("", 7, 3), new RuleScalar(" ", 7, 3), new RuleScalar("é", 7, 3), new RuleScalar("a", 7, 3),
            new RuleScalar("9999999999", 7, 3), new RuleScalar("\0", 7, 3),
        new RuleScalar("../../x.yml", 7, 3), new RuleSequence([], 7, 3), new RuleSequence([new RuleScalar("", 8, 1)], 7, 3),
            new RuleSequence([new RuleSequence([], 8, 1)], 7, 3),
        new RuleMapping([], 7, 3), new RuleMapping([new RulePair(new RuleScalar("", 8, 1), new RuleScalar("", 8, 2))], 7, 3),
    ];

    public static TheoryData<string> Files =>
        [.. PackInMemory.BuiltIn.RuleFiles.Where(file => !file.StartsWith("engine/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_rule_or_data_file_with_a_strange_value_in_it_is_used_or_refused(string file)
    {
        var sound = PackInMemory.TwinOf(file);
        foreach (var name in sound.Names)
        {
            foreach (var variant in Variants(sound.Load(name)))
            {
                Use(PackInMemory.TwinOf(file).With(name, variant));
            }
        }
    }

    [Theory]
    [InlineData("why: \"\\UFFFFFFFF\"")]
    [InlineData("why: \"\\UD8000000\"")]
    [InlineData("scope: [title")]
    [InlineData("scope: [title, {a: b]")]
    [InlineData("fix: { safety: safe")]
    [InlineData("examples: ]")]
    [InlineData("? [")]
    public void What_is_no_YAML_is_refused_with_its_line(string yaml) =>
        Should.Throw<RuleException>(
        () => new PackInMemory().With("text/PL9001-x.yml", "analyzer: pattern\n" + yaml + "\n")).Line.ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("triggers: ['café']", "the trigger 'café' cannot be looked for")]
    [InlineData("triggers: ['']", "the trigger '' cannot be looked for")]
    public void A_trigger_that_cannot_be_looked_for_is_refused_at_its_place(string key, string says)
    {
        var pack = new PackInMemory().With("text/PL9001-x.yml", $$"""
            analyzer: pattern
            message: m
            pattern: 'caf(é|e)'
            no_fix: n
            examples: { bad: ['[|café|]'], good: [none] }
            {{key}}
            """);
        var error = Should.Throw<RuleException>(() => RuleReader.Read(pack, "text/PL9001-x.yml"));
        error.Message.ShouldContain(says);
        (error.Line, error.Column).ShouldBe((6, 12));
    }

    [Fact]
    public void A_replacement_that_is_none_is_refused_at_its_place()
    {
        var pack = new PackInMemory().With("text/PL9001-x.yml", """
            analyzer: pattern
            message: m
            pattern: 'teh'
            fix: { safety: safe, replace: 'the$99999999999999999999', because: it is so }
            examples: { bad: ['[|teh|]'], good: [none] }
            """);
        var error = Should.Throw<RuleException>(() => RuleReader.Read(pack, "text/PL9001-x.yml"));
        error.Message.ShouldContain("the replacement is none");
        (error.Line, error.Column).ShouldBe((4, 31));
    }

    [Theory]
    [InlineData("../math/words.yml")]
    [InlineData("/etc/passwd")]
    [InlineData("sub/../../x.yml")]
    [InlineData("C:words.yml")]
    [InlineData("a\\b.yml")]
    [InlineData("a\0b.yml")]
    [InlineData("")]
    public void A_data_file_lies_in_the_pack(string name)
    {
        var pack = PackInMemory.TwinOf("links/PL4001-missing-repository-link.yml", ("words", new RuleScalar(name, 4, 8)));
        var error = Should.Throw<RuleException>(() => RuleReader.Read(pack, pack.RuleFiles.Single()));
        error.Message.ShouldContain("'words' must name a file beside the rule");
        (error.Line, error.Column).ShouldBe((4, 8));
    }

    /// <summary>Loads the pack, and lints a paper with its rule if it is one.</summary>
    private static void Use(PackInMemory pack)
    {
        try
        {
            var rules = RuleSet.Create(RuleCatalog.Load(pack).Rules, AnalyzerSettings.Default);
            var entry =
                new Entry(
                [new Field("title", "Two Maps for 2.7times Larger Rooms", source: null),
                    new Field("abstract",
                    "We show a ``thing'' with \\'e and leq 40. Our code is available at http://exam ple.org/x . The end", source: null)]);
            _ = new EntryLinter(rules).Lint(entry);
        }
        catch (RuleException e)
        {
            e.Line.ShouldBeGreaterThan(0);
        }
    }

    /// <summary>The node with one of its values, not too deep in it, changed in every strange way, left out, or there twice.</summary>
    private static IEnumerable<RuleNode> Variants(RuleNode node)
    {
        foreach (var strange in Strange)
        {
            yield return strange;
        }

        if (node is RuleMapping mapping)
        {
            for (var i = 0; i < Math.Min(mapping.Pairs.Length, 16); i++)
            {
                yield return mapping with { Pairs = mapping.Pairs.RemoveAt(i) };
                yield return mapping with { Pairs = mapping.Pairs.SetItem(i, mapping.Pairs[i] with { Key = new RuleScalar("", 9, 1) }) };
                yield return mapping with
                {
                    Pairs =
                    mapping.Pairs.SetItem(i, mapping.Pairs[i] with { Key = new RuleScalar("strange", 9, 1) })
                };
                foreach (var variant in VariantsBelow(mapping.Pairs[i].Value))
                {
                    yield return mapping with { Pairs = mapping.Pairs.SetItem(i, mapping.Pairs[i] with { Value = variant }) };
                }
            }
        }
    }

    private static IEnumerable<RuleNode> VariantsBelow(RuleNode node) => node switch
    {
        RuleSequence { Items.IsEmpty: false } list =>
            [.. Strange, .. Strange.Select(strange => list with { Items = list.Items.SetItem(0, strange) }),
            list with { Items = list.Items.Add(list.Items[0]) }],
        RuleMapping { Pairs.IsEmpty: false } map =>
            [.. Strange, .. Strange.Select(strange => map with { Pairs = map.Pairs.SetItem(0, map.Pairs[0] with { Value = strange }) }),
            map with { Pairs = map.Pairs.SetItem(0, map.Pairs[0] with { Key = new RuleScalar("", 9, 1) }) }],
        _ => Strange,
    };
}
