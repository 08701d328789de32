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
    private readonly List<Finding> _findings;
    private readonly DiagnosticLocator? _locator;

    internal EntryContext(Entry entry, List<Finding> findings, DiagnosticLocator? locator)
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

    /// <summary>Reports <paramref name="span"/> of a field; <paramref name="arguments"/> fill the places of the rule's message besides <c>{match}</c>.</summary>
    public void Report(Rule rule, FieldContext field, TextSpan span, Fix? fix = null, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        _findings.Add(FindingFactory.Create(rule, Entry, field.Field, span, fix, arguments));

    /// <summary>Reports a span as <see cref="Report"/> does, as a suggestion whatever the rule's severity: a matter of taste, or less sure than the rule's others.</summary>
    public void ReportMinor(Rule rule, FieldContext field, TextSpan span, Fix? fix = null, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        _findings.Add(FindingFactory.Create(rule, Entry, field.Field, span, fix, arguments) with { IsMinor = true });

    /// <summary>Where a span of a field stands, for corpus analyzers that remember it; null where the entry has no place in a file.</summary>
    public FieldPlace? PlaceOf(FieldContext field, TextSpan span) => _locator?.PlaceOf(field.Field, span);

    /// <summary>
    /// The diagnostic that a corpus analyzer may report when the whole corpus is known, located now while the entry is
    /// there; null where the entry has no place in a file.
    /// </summary>
    public LintDiagnostic? Locate(Rule rule, FieldContext field, TextSpan span, CorpusReport details) =>
        _locator?.Locate(FindingFactory.Create(rule, Entry, field.Field, span, details.Fix, details.Arguments.AsSpan()) with { Related = details.Related, IsMinor = details.IsMinor });
}
