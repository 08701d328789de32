using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Evidence;
using PaperLint.Language.Formulas;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Evidence;

/// <summary>Compares a paper with other copies of it, and reports what these prove to be lost.</summary>
internal sealed class EvidenceAnalyzer(ILookup<ProofKind, Rule> rules, ReferencePapers references, ReferenceCodes codes)
    : EntryAnalyzer
{
    /// <summary>How formulas are written.</summary>
    public MathStyle Style { get; init; }

    public override void Analyze(EntryContext context)
    {
        var papers = references.Of(context.Entry);
        if (papers.IsEmpty)
        {
            return;
        }

        var confirmed = new ConfirmedStretches(codes.AsWritten);
        foreach (var field in context.Fields)
        {
            if (field.Name is not (FieldNames.Title or FieldNames.Abstract))
            {
                continue;
            }

            var judgements = papers
                .Select(paper => new FieldEvidence(field.Field, paper, context.Entry)
                {
                    Style = Style,
                    Codes = codes,
                    Limits = references.CutLengths,
                })
                .Where(evidence => evidence.Exists)
                .ToArray();
            if (judgements.MaxBy(evidence => evidence.Worth) is { } best)
            {
                Report(context, field, best);
            }

            if (judgements.Where(evidence => !evidence.Paper.IsOfCorpus).MaxBy(evidence => evidence.Worth) is { } independent)
            {
                confirmed.Add(field.Name, independent.Confirmed);
            }
        }

        // A corpus of plain text turns the LaTeX of authors into what it prints, whoever else has it.
        context.Confirmed = Style == MathStyle.Latex ? confirmed : null;
    }

    private void Report(EntryContext context, FieldContext field, FieldEvidence evidence)
    {
        var paper = evidence.Paper;
        var proof = new Proof(paper.FileName, paper.Row, paper.Key);
        foreach (var repair in evidence.Repairs)
        {
            foreach (var rule in rules[repair.Kind])
            {
                if (rule.Fix is not { } policy)
                {
                    continue;
                }

                var written = repair.Change.NewText!;
                var fix = Fix.Replace(policy.SafetyOf(repair.IsCertain ? FixSafety.Safe : FixSafety.Display), field.Name,
                    repair.Change.Span, written);
                context.ReportProven(rule, field, Shown(field.Text, repair.Change.Span), fix, proof,
                    EvidenceProvider.ArgumentsOf(written, paper).AsSpan());
            }
        }
    }

    /// <summary>What is reported: where something is put in, the words on both sides.</summary>
    private static TextSpan Shown(string text, TextSpan span)
    {
        if (!span.IsEmpty || text.Length == 0)
        {
            return span;
        }

        var start = text.AsSpan(0, span.Start).LastIndexOfAny(" \t\r\n") + 1;
        var length = text.AsSpan(span.End).IndexOfAny(" \t\r\n");
        return TextSpan.FromBounds(start, length < 0 ? text.Length : span.End + length);
    }
}
