using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Evidence;
using PaperLint.Language.Formulas;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Evidence;

/// <summary>
/// Shows what another copy has for papers without a field for an abstract. Nothing is put in: a record does not tell under which key
/// its file keeps abstracts. A list of titles lacks nothing, so that only files are meant in which most papers have one.
/// </summary>
internal sealed class AbsentAbstractAnalyzer(Rule rule, ReferencePapers references, ReferenceCodes codes) : CorpusAnalyzer
{
    private static readonly object Present = new();

    private readonly Dictionary<string, (int Present, List<LintDiagnostic> Absent)> _files = new(StringComparer.Ordinal);

    public override object? Summarize(EntryContext context)
    {
        if (context.Abstract is not null)
        {
            return Present;
        }

        if (context.Title is not { Text.Length: > 0 } title)
        {
            return null;
        }

        foreach (var paper in references.Of(context.Entry))
        {
            if (AbstractOf(paper, context.Entry) is { } text)
            {
                var report = new CorpusReport
                {
                    Arguments = EvidenceProvider.ArgumentsOf(text, paper),
                    IsMinor = true,
                };
                var proof = new Proof(paper.FileName, paper.Row, paper.Key);
                return context.Locate(rule, title, new TextSpan(0, title.Text.Length), report) is { } shown
                    ? shown with { Proof = proof }
                    : null;
            }
        }

        return null;
    }

    public override void Add(object summary, EntryReference entry, CorpusContext context)
    {
        var (present, absent) = _files.GetValueOrDefault(entry.FileName, (0, []));
        if (summary is LintDiagnostic shown)
        {
            absent.Add(shown.Detach());
        }

        _files[entry.FileName] = (present + (summary == Present ? 1 : 0), absent);
    }

    public override void Complete(CorpusContext context)
    {
        foreach (var (present, absent) in _files.Values.Where(file => file.Present > file.Absent.Count))
        {
            absent.ForEach(context.Report);
        }
    }

    /// <summary>Null where nothing says that it is of this paper, or where it is damaged.</summary>
    private string? AbstractOf(ReferencePaper paper, Entry entry)
    {
        var evidence = new FieldEvidence(new Field(FieldNames.Abstract, "", source: null), paper, entry)
        {
            Style = MathStyle.Latex,
            Codes = codes,
        };
        return evidence.Exists && evidence.Repairs is [{ IsCertain: true } whole] ? whole.Change.NewText : null;
    }
}
