using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Truncation;

/// <summary>
/// Reports abstracts that break off: at once where the end itself shows it, and where it does not, by what the rest of
/// the file shows. Where abstracts are cut in mid-sentence, one that merely lacks its full stop is cut, too; where none
/// is, its author left the stop out. And where most abstracts of one length are cut, the others of that length are.
/// </summary>
internal sealed class TruncationAnalyzer(Rule rule, AbstractEnd end, int? maxLength) : CorpusAnalyzer
{
    private readonly Dictionary<string, FileEvidence> _files = [];

    public override object? Summarize(EntryContext context)
    {
        if (context.Abstract is not { } field || !rule.Scope.Contains(field.Name))
        {
            return null;
        }

        var verdict = end.Judge(field.Text);
        var length = CutLengths.LengthOf(field.Text);
        if (verdict == EndVerdict.Whole && length != maxLength && !CutLengths.IsUsual(length))
        {
            return null;
        }

        var sign = length == maxLength ? $"it has just the {length} characters at which the feed cuts"
            : verdict == EndVerdict.Cut ? "no text ends so"
            : verdict == EndVerdict.Open ? "it lacks its full stop, and others of the file are cut off in mid-sentence"
            : $"it has {length} characters, and others of just that length are cut off in mid-sentence";
        var last = AbstractEnd.LastToken(field.Text);
        var details =
            new CorpusReport
            {
                Arguments = [(TruncationProvider.SignName, sign)],
                Sign =
            TextSpan.FromBounds(Math.Max(last.Start, last.End - 1), last.End)
            };
        return context.Locate(rule, field, last, details) is { } diagnostic
            ? new EndSummary(length == maxLength ? EndVerdict.Cut : verdict, length, diagnostic)
            : null;
    }

    public override void Add(object summary, EntryReference entry, CorpusContext context)
    {
        if (!_files.TryGetValue(entry.FileName, out var file))
        {
            _files.Add(entry.FileName, file = new FileEvidence());
        }

        var end = (EndSummary)summary;
        if (file.Judge(end) is { } diagnostic)
        {
            context.Report(diagnostic);
        }
        else
        {
            file.Keep(end with { Diagnostic = end.Diagnostic.Detach() });
        }
    }

    public override void Complete(CorpusContext context)
    {
        foreach (var diagnostic in _files.Values.SelectMany(file => file.Pending()))
        {
            context.Report(diagnostic);
        }
    }
}
