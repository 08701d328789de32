using System.Collections.Immutable;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Packs;

namespace PaperLint.Cli.Server;

/// <summary>
/// The corpora that open documents are of: that of the closest <c>paperlint.yml</c>, else of the editor's folder they lie in, else of
/// their own. Used by several threads at once.
/// </summary>
internal sealed class CorpusFolders(Terminal terminal)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, EditedCorpus> _corpora = new(StringComparer.Ordinal);
    private ImmutableArray<string> _folders = [];

    /// <summary>Those that are open in the editor, absolute.</summary>
    public ImmutableArray<string> Folders
    {
        get
        {
            lock (_lock)
            {
                return _folders;
            }
        }

        set
        {
            lock (_lock)
            {
                _folders = value;
                _corpora.Clear();
            }
        }
    }

    /// <summary>The corpus of a document, with its configuration as it is on the disk by now.</summary>
    /// <exception cref="RuleException">A configuration, a rule or a decision cannot be used.</exception>
    /// <exception cref="UsageException">A folder of rules does not exist.</exception>
    public EditedCorpus Of(OpenDocument document)
    {
        lock (_lock)
        {
            var (own, folder) = PlaceOf(document);
            if (!_corpora.TryGetValue(folder, out var corpus) || corpus.IsStale)
            {
                var there = terminal with { WorkingDirectory = folder };
                var configuration = ConfigOptions.Closest(own, there) ?? new CorpusConfiguration(folder);
                var isWhole = configuration.Path is not null || _folders.Contains(folder);
                _corpora[folder] = corpus = new EditedCorpus(there, configuration, isWhole);
            }

            return corpus;
        }
    }

    /// <summary>Looks for files of the corpora anew: some may have come or gone.</summary>
    public void LookAround()
    {
        lock (_lock)
        {
            foreach (var corpus in _corpora.Values)
            {
                corpus.LookAround();
            }
        }
    }

    /// <summary>Where names of files in messages about a document begin.</summary>
    public string FolderOf(OpenDocument document)
    {
        lock (_lock)
        {
            return PlaceOf(document).Corpus;
        }
    }

    private (string Own, string Corpus) PlaceOf(OpenDocument document)
    {
        var own = document.Path is { } path ? Path.GetDirectoryName(path)! : _folders.FirstOrDefault(terminal.WorkingDirectory);
        return (own, ConfigOptions.Find(own) is { } configured ? Path.GetDirectoryName(configured)! : EditorFolderOf(own));
    }

    /// <summary>The innermost of the editor's folders in which a folder lies; the folder itself where none is above it.</summary>
    private string EditorFolderOf(string folder) => _folders
        .Where(above => folder == above || Inputs.RelativePath.Below(above, folder) is not null)
        .MaxBy(above => above.Length) ?? folder;
}
