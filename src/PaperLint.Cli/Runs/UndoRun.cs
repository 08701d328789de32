using Humanizer;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Files;
using PaperLint.Fixes.Journal;
using PaperLint.Fixes.Undo;
using PaperLint.Reporting;

namespace PaperLint.Cli.Runs;

/// <summary>Undoes a run: all of it exactly, or, where files changed since, what of it can be told from what came after.</summary>
internal sealed class UndoRun(Terminal terminal, CorpusConfiguration configuration, JournalRun run)
{
    /// <summary>Whether files that lie outside of the folder of the corpus are changed, too.</summary>
    public bool IsAnywhere { get; init; }

    /// <summary>Whether texts of papers are put back in files that changed since.</summary>
    public bool IsEntryWise { get; init; }

    /// <summary>Texts and files that are not what the run made of them, and were left.</summary>
    public int Left { get; private set; }

    /// <returns>False where nothing was done, and the reason told.</returns>
    public bool Apply()
    {
        RefuseOutside();
        foreach (var folder in run.Files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal))
        {
            AbandonedFiles.Remove(folder);
        }

        var files = run.Files.Reverse().Select(file => (File: file, State: FileUndo.StateOf(file))).ToArray();
        var changed = files.Where(item => item.State == FileState.Other).Select(item => item.File).ToArray();
        if (changed.Length > 0 && !IsEntryWise)
        {
            foreach (var file in changed)
            {
                terminal.Error.WriteLine(
                    $"paperlint: {NameOf(file)} {(File.Exists(file.Path) ? "changed since" : "is not there any more")}");
            }

            terminal.Error.WriteLine(
                $"paperlint: nothing was put back; 'paperlint undo {run.Id} --entries' puts back all that is still what the run made of "
                + "it");
            return false;
        }

        foreach (var (file, state) in files.Where(item => item.State == FileState.AsChanged))
        {
            FileUndo.Restore(run, file);
        }

        var texts = 0;
        foreach (var file in changed)
        {
            texts += RestoreEntries(file);
        }

        var whole = files.Count(item => item.State == FileState.AsChanged);
        terminal.Out.WriteLine(
            $"{"file".ToQuantity(whole)} put back{(changed.Length > 0 ? $", and {"text".ToQuantity(texts)} in others" : "")}.");
        return true;
    }

    /// <summary>Puts back what it can of a file that changed since; how many texts.</summary>
    private int RestoreEntries(JournalFile file)
    {
        var undo = new EntryUndo(run.EditsOf(file));
        var why = "it is not there any more";
        if (RegularFile.IsThere(file.Path))
        {
            var source = new InputFiles(terminal.WorkingDirectory, configuration).Find([file.Path]).Single();
            why = undo.Restore(source) ? "the rest is not what the run made of it" : "a part of it could not be read";
        }

        if (undo.Left > 0)
        {
            Left += undo.Left;
            terminal.Error.WriteLine($"paperlint: {NameOf(file)}: {"text".ToQuantity(undo.Left)} left as found: {why}");
        }

        return undo.Restored;
    }

    /// <summary>A journal can be a stranger's: it does not say what becomes of files that have nothing to do with the corpus.</summary>
    private void RefuseOutside()
    {
        var outside = run.Files.FirstOrDefault(file => !RealPath.StaysIn(configuration.Folder, file.Path));
        if (outside is not null && !IsAnywhere)
        {
            throw new UsageException(
                $"'{NameOf(outside)}' lies outside of the folder that holds the journal; add --anywhere if you trust the journal");
        }
    }

    private string NameOf(JournalFile file) => VisibleText.Escape(terminal.NameOf(file.Path));
}
