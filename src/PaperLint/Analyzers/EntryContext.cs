using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers;

/// <summary>A paper under analysis, and where its findings go. What several analyzers read of a text is read once and kept here.</summary>
public sealed class EntryContext
{
    private readonly EntryFindings _findings;
    private readonly DiagnosticLocator? _locator;

    internal EntryContext(Entry entry, EntryFindings findings, DiagnosticLocator? locator)
    {
        Entry = entry;
        _findings = findings;
        _locator = locator;
        var fields = new FieldContext[entry.Fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new FieldContext(this, entry.Fields[i]);
        }

        Fields = ImmutableCollectionsMarshal.AsImmutableArray(fields);
    }

    public Entry Entry { get; }

    public ImmutableArray<FieldContext> Fields { get; }

    /// <summary>What the fixes of the entry's findings rewrite; known once all analyzers of texts and entries have looked at it.</summary>
    internal RewrittenStretches Rewritten { get; set; } = RewrittenStretches.None;

    /// <summary>What another copy of the paper has to the letter; null where nothing is known of one.</summary>
    internal ConfirmedStretches? Confirmed { get; set; }

    public FieldContext? Title => this[FieldNames.Title];

    public FieldContext? Abstract => this[FieldNames.Abstract];

    public FieldContext? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name == name)
                {
                    return field;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// Reports <paramref name="span"/> of a field; <paramref name="arguments"/> fill the places of the rule's message besides
    /// <c>{match}</c>.
    /// Several rules share a reading of a text, and some look at two fields: what lies outside of a rule's own scope is dropped here.
    /// </summary>
    public void Report(Rule rule, FieldContext field, TextSpan span, Fix? fix =
        null, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Add(FindingFactory.Create(rule, Entry, field.Field, span, fix, arguments));

    /// <summary>
    /// Reports a span as <see cref="Report"/> does, as a suggestion whatever the rule's severity: a matter of taste, or less sure
    /// than the rule's others.
    /// </summary>
    public void ReportMinor(Rule rule, FieldContext field, TextSpan span, Fix? fix =
        null, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Add(FindingFactory.Create(rule, Entry, field.Field, span, fix, arguments) with { IsMinor = true });

    /// <summary>Reports a span as <see cref="Report"/> does, with what it tells of the file, or needs to know of it.</summary>
    internal void ReportJudged(Rule rule, FieldContext field, TextSpan span, Fix? fix, Certainty certainty,
        params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Add(FindingFactory.Create(rule, Entry, field.Field, span, fix, arguments) with { Certainty = certainty });

    /// <summary>Reports what another copy proves; as a suggestion where that is another version of the text.</summary>
    internal void ReportProven(Rule rule, FieldContext field, TextSpan span, Fix fix, Proof proof,
        params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Add(FindingFactory.Create(rule, Entry, field.Field, span, fix, arguments) with
        {
            Proof = proof,
            IsMinor = fix.Safety == FixSafety.Display,
        });

    /// <summary>
    /// Where a span of a field stands, for corpus analyzers that remember it; null where the entry has no place in a file.
    /// </summary>
    public FieldPlace? PlaceOf(FieldContext field, TextSpan span) => _locator?.PlaceOf(field.Field, span);

    /// <summary>
    /// The diagnostic that a corpus analyzer may report when the whole corpus is known, located now while the entry is
    /// there; null where the entry has no place in a file, the field is not in the rule's scope, or a fix takes away what it is about.
    /// </summary>
    public LintDiagnostic? Locate(Rule rule, FieldContext field, TextSpan span, CorpusReport details)
    {
        var finding =
            FindingFactory.Create(rule, Entry, field.Field, span, details.Fix, details.Arguments.AsSpan()) with
            {
                Related =
            details.Related,
                IsMinor = details.IsMinor
            };
        return !rule.Scope.Contains(field.Name)
            || Rewritten.Covers(details.Sign is { } sign ? finding with { Span = sign } : finding)
            ? null
            : _locator?.Locate(finding);
    }

    private void Add(Finding finding)
    {
        if (finding.Rule.Scope.Contains(finding.Field.Name))
        {
            _findings.Add(finding);
        }
    }
}
