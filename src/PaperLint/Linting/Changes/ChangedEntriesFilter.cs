using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting.Changes;

/// <summary>Lets through only what is reported on entries that are new or different.</summary>
public sealed class ChangedEntriesFilter(EarlierEntries earlier) : DiagnosticFilter
{
    private readonly HashSet<(string FileName, long Index)> _changed = [];

    public override void See(Entry entry, string fileName)
    {
        if (!entry.IsChrome && !earlier.Has(EntryContent.HashOf(entry)))
        {
            _changed.Add((fileName, entry.Index));
        }
    }

    public override LintDiagnostic? Apply(LintDiagnostic diagnostic)
    {
        var isOld = diagnostic switch
        {
            { Entry: { } entry } => !_changed.Contains((diagnostic.FileName, entry.Index)),
            { Field: { } field } => earlier.Has(EntryContent.HashOfChrome(field.Text)),
            _ => earlier.TakeProblem(diagnostic.Rule.Id, diagnostic.Message),
        };
        return isOld ? null : diagnostic;
    }
}
