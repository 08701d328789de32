using System.Collections.Immutable;
using PaperLint.Cli.Inputs;
using PaperLint.Corpus.Reading;

namespace PaperLint.Cli.Server;

/// <summary>The files of a corpus as they lie on the disk, found when they are first asked for.</summary>
/// <param name="inputs">What belongs to the corpus.</param>
/// <param name="folder">Where they lie, absolute; null where the open documents are all of it.</param>
internal sealed class OtherFiles(InputFiles inputs, string? folder)
{
    /// <summary>
    /// Bytes of all of them at most. What is remembered of them takes several times as much, and they are read after the first edit.
    /// </summary>
    private const long Largest = 16 * 1024 * 1024;

    /// <summary>Files at most: each is looked at after every pause.</summary>
    private const int Most = 1_000;

    private ImmutableArray<SourceFile> _files;

    public string? Folder => folder;

    /// <summary>In the order in which <c>check</c> reads them; none where they are too many.</summary>
    public ImmutableArray<SourceFile> Files => _files.IsDefault ? _files = Find() : _files;

    /// <summary>What is to be known of them; null where there is nothing.</summary>
    public string? Note { get; private set; }

    private ImmutableArray<SourceFile> Find()
    {
        if (folder is null)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<SourceFile>();
        var bytes = 0L;
        foreach (var file in inputs.Find([folder]))
        {
            bytes += file.Path is { } path ? new FileInfo(path).Length : 0;
            if (bytes > Largest || found.Count == Most)
            {
                Note = $"{folder} holds more than {Largest / 1024 / 1024} MiB or {Most} files of papers: duplicates are looked for in the "
                    + "open documents alone; 'paperlint check' looks at all";
                return [];
            }

            found.Add(file);
        }

        return found.DrainToImmutable();
    }
}
