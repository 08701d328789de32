using PaperLint.Duplicates.Indexes;

namespace PaperLint.Duplicates.Sets;

/// <summary>The fields of the papers of many indexes.</summary>
internal sealed class TextsOfIndexes
{
    private readonly IndexSet _indexes;
    private readonly IReadOnlyList<string> _paths;

    /// <param name="indexes">The indexes.</param>
    /// <param name="paths">The file of each, in their order.</param>
    /// <exception cref="DuplicateIndexException">One is missing, damaged, or of another index.</exception>
    /// <exception cref="IOException">One cannot be read.</exception>
    public TextsOfIndexes(IndexSet indexes, IReadOnlyList<string> paths)
    {
        (_indexes, _paths) = (indexes, paths);
        for (var i = 0; i < paths.Count; i++)
        {
            TextsFile.Require(paths[i], indexes.Indexes[i]);
        }
    }

    /// <exception cref="DuplicateIndexException">One is damaged.</exception>
    public void RequireSound()
    {
        foreach (var path in _paths)
        {
            TextsFile.RequireSound(path);
        }
    }

    /// <summary>Of all papers, in the order of the indexes.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> All() =>
        _paths.Zip(_indexes.Indexes).SelectMany(pair => TextsFile.Read(pair.First, pair.Second.Reader.Trailer.Papers));
}
