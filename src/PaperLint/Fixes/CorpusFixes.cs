using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Fixes;

/// <summary>
/// Fixes that only the whole corpus gives (a name spelt otherwise elsewhere), kept from a run over it until the entry
/// comes by again. They are known by the place of their field, in bytes.
/// </summary>
public sealed class CorpusFixes
{
    private readonly Dictionary<(string FileName, long Offset), List<LintDiagnostic>> _byField = [];

    public static CorpusFixes None { get; } = new();

    /// <summary>Keeps the diagnostic if it has a fix of at least this safety in its own field.</summary>
    public void Add(LintDiagnostic diagnostic, FixSafety atMost)
    {
        if (diagnostic is { Field: { } field, Fix.Fix: { } fix } && fix.Safety <= atMost && fix.Edits.All(edit => edit.FieldName == field.FieldName))
        {
            var key = (diagnostic.FileName, field.FileOffset);
            if (!_byField.TryGetValue(key, out var kept))
            {
                _byField.Add(key, kept = []);
            }

            kept.Add(diagnostic);
        }
    }

    /// <summary>The changes for a field: sorted, apart from each other.</summary>
    internal ImmutableArray<TextChange> ChangesOf(string fileName, Field field)
    {
        if (_byField.Count == 0 || !_byField.TryGetValue((fileName, FieldSpan.FileOffsetOf(field)), out var diagnostics))
        {
            return [];
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var change in diagnostics.SelectMany(diagnostic => diagnostic.Fix!.Fix.Edits).Select(edit => edit.Change).Distinct().OrderBy(change => change.Span.Start))
        {
            if (changes.Count == 0 || change.Span.Start > changes[^1].Span.End)
            {
                changes.Add(change);
            }
        }

        return changes.ToImmutable();
    }
}
