using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Fixes;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Examples;

/// <summary>An example as a small corpus: the entries before it, then the one whose field holds its text.</summary>
internal sealed class ExampleRun
{
    private readonly RuleSet _rules;
    private readonly string _rule;
    private readonly string _fieldName;
    private readonly ExampleBlock _block;

    public ExampleRun(RuleSet rules, Rule rule, RuleExample example)
    {
        _rules = rules;
        _rule = rule.Id;
        _fieldName = example.FieldName ?? rule.Scope[0];
        var before = ((example.With?["corpus"] as RuleSequence)?.Items ?? []).OfType<RuleMapping>().Select(FieldsOf);
        var others = FieldsOf(example.With?["entry"]);
        _block = new ExampleBlock([.. before, [.. others.Where(field => field.Name != _fieldName), (_fieldName, example.Text)]]);
    }

    /// <summary>What the rule reports in the field of the text.</summary>
    public ImmutableArray<LintDiagnostic> Reports() =>
    [
        .. new Linter(_rules, new LintOptions { Jobs = 1 }).Lint("example", [_block])
            .Where(diagnostic => diagnostic.Entry is not { } identity || identity.Index == _block.Entries[^1].Index)
            .Where(diagnostic => diagnostic.Rule.Id == _rule)
            .Where(diagnostic => diagnostic.Field?.FieldName == _fieldName),
    ];

    /// <summary>The text after all fixes of the rule that may ever be applied.</summary>
    public string FixedText() =>
        new EntryFixer(new EntryLinter(_rules), FixSafety.Unsafe)
        {
            IsLeft =
        finding => finding.Rule.Id != _rule
        }.Fix(_block.Entries[^1]).Entry[_fieldName]!.Text;

    /// <summary>The fields of a paper of an example; none where there is no such paper.</summary>
    internal static ImmutableArray<(string Name, string Text)> FieldsOf(RuleNode? paper) => paper is not RuleMapping values
        ? []
        : [.. values.Pairs.Where(pair => pair.Value is RuleScalar).Select(pair => (pair.Key.Value, ((RuleScalar)pair.Value).Value))];
}
