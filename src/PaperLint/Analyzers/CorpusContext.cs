using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers;

/// <summary>
/// Where a <see cref="CorpusAnalyzer"/> reports: on the entry that is being added, or, at the end, what it located before.
/// </summary>
public sealed class CorpusContext(Action<LintDiagnostic> report, DiagnosticLocator? locator, Entry? entry)
{
    /// <summary>The entry that is being added; null at the end of the run.</summary>
    public Entry? Entry { get; } = entry;

    /// <summary>Papers that a rule reported as beyond repair; all of them are known once all analyzers are complete.</summary>
    public EntrySet Rejected { get; init; } = new();

    /// <summary>
    /// Files, as reports name them, of which a part could not be read; all of them are known once all analyzers are complete.
    /// </summary>
    public IReadOnlySet<string> Broken { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Cores that the run may use.</summary>
    public int Jobs { get; init; } = 1;

    internal List<string>? Notes { get; init; }

    /// <summary>Reports a span of a field of the entry that is being added.</summary>
    /// <exception cref="InvalidOperationException">No entry is being added.</exception>
    public void Report(Rule rule, Field field, TextSpan span, CorpusReport details)
    {
        if (Entry is null || locator is null)
        {
            throw new InvalidOperationException(
                "there is no entry to report on at the end of the run; locate candidates when they are summarised");
        }

        var finding =
            FindingFactory.Create(rule, Entry, field, span, details.Fix, details.Arguments.AsSpan()) with
            {
                Related =
            details.Related,
                IsMinor = details.IsMinor
            };
        Report(locator.Locate(finding));
    }

    /// <summary>
    /// Reports the first field of a paper of which only what <see cref="Corpus.Entry.Remember"/> kept is there, as a whole.
    /// </summary>
    public void Report(Rule rule, Entry remembered, FieldPlace place, CorpusReport details)
    {
        var field = remembered.Fields[0];
        var finding =
            FindingFactory.Create(rule, remembered, field, new TextSpan(0, field.Text.Length), details.Fix, details.Arguments.AsSpan());
        Report(DiagnosticLocator.Locate(finding with { Related = details.Related, IsMinor = details.IsMinor }, place));
    }

    /// <summary>Says something about the run as a whole: what was left out and why.</summary>
    public void Note(string text) => Notes?.Add(text);

    /// <summary>Reports what <see cref="EntryContext.Locate"/> gave.</summary>
    public void Report(LintDiagnostic diagnostic) => report(diagnostic with { IsFromCorpus = true });
}
