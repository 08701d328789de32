using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Structure;

/// <summary>
/// Reports papers without the field <paramref name="missing"/>, at their field <paramref name="present"/>. A field that
/// is there and empty, or has what programs write where they have no value, is a defect by itself; one that is not there is a
/// defect only in a file where most papers have
/// it, for a list of titles is a corpus, too.
/// </summary>
internal sealed class MissingFieldAnalyzer(Rule rule, string missing, string present) : CorpusAnalyzer
{
    /// <summary>The key for what programs write where they have no value.</summary>
    public const string PlaceholdersKey = "placeholders";

    /// <summary>UTF-16 units of the other field that are reported at most: enough to find the paper.</summary>
    private const int ReportedLength = 80;

    private static readonly object Sound = new();

    private readonly FrozenSet<string> _placeholders = rule.Parameters.Texts(PlaceholdersKey).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, FileCount> _files = [];

    public override object? Summarize(EntryContext context)
    {
        if (context[missing] is { } field)
        {
            return IsEmpty(field) && !context.Rewritten.Fills(field.Field)
                ? Candidate(context, isEmpty: true)
                : Sound;
        }

        return Candidate(context, isEmpty: false);
    }

    public override void Add(object summary, EntryReference entry, CorpusContext context)
    {
        if (!_files.TryGetValue(entry.FileName, out var file))
        {
            _files.Add(entry.FileName, file = new FileCount());
        }

        switch (summary)
        {
            case Lack { IsEmpty: true } lack:
                context.Report(lack.Diagnostic);
                break;
            case Lack lack:
                file.Absent.Add(lack.Diagnostic.Detach());
                break;
            default:
                file.Sound++;
                break;
        }
    }

    public override void Complete(CorpusContext context)
    {
        foreach (var file in _files.Values)
        {
            if (file.Sound > file.Absent.Count)
            {
                file.Absent.ForEach(context.Report);
            }
        }
    }

    private bool IsEmpty(FieldContext field) =>
        string.IsNullOrWhiteSpace(field.Text) || _placeholders.Contains(field.Text.Trim());

    private Lack? Candidate(EntryContext context, bool isEmpty)
    {
        if (context[present] is not { } field || string.IsNullOrWhiteSpace(field.Text))
        {
            return null;
        }

        var span = new TextSpan(0, Math.Min(ReportedLength, field.Text.AsSpan().TrimEnd().Length));
        return context.Locate(rule, field, span, new CorpusReport()) is { } diagnostic ? new Lack(diagnostic, isEmpty) : null;
    }

    private sealed record Lack(LintDiagnostic Diagnostic, bool IsEmpty);

    private sealed class FileCount
    {
        public int Sound { get; set; }

        public List<LintDiagnostic> Absent { get; } = [];
    }
}
