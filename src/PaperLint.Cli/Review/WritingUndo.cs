using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Runs;
using PaperLint.Files;
using PaperLint.Fixes.Journal;
using PaperLint.Fixes.Undo;

namespace PaperLint.Cli.Review;

/// <summary>Puts back what a review wrote into the files, all of it or nothing.</summary>
internal sealed class WritingUndo(LintRun run)
{
    private readonly JournalFolder _folder = JournalPath.Of(run.Configuration);

    /// <param name="id">Of the journal.</param>
    /// <returns>What came of it, in words.</returns>
    /// <exception cref="IOException">A file or the journal cannot be read or written.</exception>
    public string TakeBack(string id)
    {
        if (_folder.Find(id) is not { IsUndone: false } written)
        {
            return "What was written into the files was put back already, or its journal is gone.";
        }

        var files = written.Files.Reverse().Select(file => (File: file, State: StateOf(file))).ToArray();
        if (files.FirstOrDefault(file => file.State == FileState.Other).File is { } changed)
        {
            return $"{run.Terminal.NameOf(changed.Path)} is not what was written any more, so nothing was put back; "
                + $"'paperlint undo {id} --entries' puts back the rest.";
        }

        foreach (var (file, _) in files.Where(file => file.State == FileState.AsChanged))
        {
            FileUndo.Restore(written, file);
        }

        _folder.MarkUndone(id);
        return $"Taken back: {"file".ToQuantity(files.Length)} as before the repairs were written.";
    }

    /// <summary>A journal can be a stranger's: what it says of files outside of the corpus is not followed.</summary>
    private FileState StateOf(JournalFile file) =>
        RealPath.StaysIn(run.Configuration.Folder, file.Path) ? FileUndo.StateOf(file) : FileState.Other;
}
