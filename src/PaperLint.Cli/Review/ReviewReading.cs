using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions;
using PaperLint.Diagnostics;
using PaperLint.Files;
using PaperLint.Linting;
using PaperLint.Reviewing;

namespace PaperLint.Cli.Review;

/// <summary>What was found in the files of a corpus when they were read, and whether they still are what they were.</summary>
internal sealed class ReviewReading
{
    private readonly string _folder;
    private readonly Dictionary<string, SourceFile> _files;
    private readonly Dictionary<string, FileVersion> _versions;
    private readonly RuleSets _rules;

    /// <param name="run">What is read.</param>
    /// <param name="number">How often it was read with this time.</param>
    public ReviewReading(LintRun run, int number)
    {
        Number = number;
        _folder = run.Terminal.WorkingDirectory;
        _files = run.Files.ToDictionary(file => file.Name);
        _versions = run.Files.ToDictionary(file => file.Name, file => FileVersion.Of(file.Path!));
        _rules = run.CreateRuleSets();
        var list = new ReviewList();
        DiagnosticFilter?[] filters = [run.FindSuppressions(new RunExtent(_rules.Rules, run.Reach))];
        var options = run.Options with { Filters = [.. filters.OfType<DiagnosticFilter>()] };
        using var progress = new ProgressLine(run.Terminal, "Reading");
        Papers = new Linter(_rules, options).Lint(progress.Watch(run.Files), list.Add).Entries;
        Board = new ReviewBoard(list);
    }

    /// <summary>1 for the first reading of a run: an item is one of those of its reading.</summary>
    public int Number { get; }

    public ReviewBoard Board { get; }

    /// <summary>Papers that were read.</summary>
    public long Papers { get; }

    /// <summary>Whether a file is not what it was: what was found in it may not be there any more.</summary>
    public bool IsStale(string fileName) =>
        !_versions.TryGetValue(fileName, out var version) || FileVersion.Of(Path.GetFullPath(fileName, _folder)) != version;

    /// <summary>The paper of an item, and the other one that it is about; null where there is none, or it is not there any more.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public (ShownPaper? Own, ShownPaper? Other) CopiesOf(ReviewItem item)
    {
        var related = item.Related.FirstOrDefault(related => related.EntryKey is not null);
        return (Find(item.FileName, item.Entry?.Key, item.Start.Line),
            related is null ? null : Find(related.FileName, related.EntryKey, related.Position.Row));
    }

    /// <summary>Lints single papers of a file.</summary>
    public EntryLinter LinterOf(string fileName) => new(_rules[fileName]);

    private ShownPaper? Find(string fileName, string? key, long row) =>
        key is not null && _files.TryGetValue(fileName, out var file) ? ShownPaper.Find(file, key, row) : null;
}
