using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Sketches;
using PaperLint.Files;

namespace PaperLint.Duplicates.Indexes;

/// <summary>
/// What is remembered of a corpus to find its papers again without reading it again. Indexes of parts of a corpus can be
/// merged: the groups are those of the whole, however it was cut.
/// </summary>
public sealed class DuplicateIndex
{
    internal DuplicateIndex(SketchStore store) => Store = store;

    /// <summary>Papers in the index.</summary>
    public int Papers => Store.Count;

    /// <summary>Bytes of memory that the papers take.</summary>
    public long Allocated => Store.Allocated;

    internal SketchStore Store { get; }

    /// <exception cref="DuplicateIndexException">The file is no index, is damaged, or was written by a newer version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DuplicateIndex Read(string path) => new(DuplicateIndexReader.Read(path));

    /// <summary>The papers of all, in the order given.</summary>
    public static DuplicateIndex Merge(IEnumerable<DuplicateIndex> indexes)
    {
        var store = new SketchStore();
        foreach (var index in indexes)
        {
            store.AddAll(index.Store);
        }

        return new DuplicateIndex(store);
    }

    /// <summary>Replaces the file whole, or leaves it as it was.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path)
    {
        using var file = new AtomicFile(path);
        DuplicateIndexWriter.Write(Store, file.Stream);
        file.Commit();
    }

    /// <summary>
    /// Writes the groups of papers that are the same, one a line, in the order of their first papers. How many there are.
    /// </summary>
    public int WriteGroups(TextWriter output, int jobs)
    {
        var groups = Search(jobs).Groups;
        var json = new GroupJson(Store);
        foreach (var group in groups)
        {
            output.WriteLine(json.Line(group));
        }

        return groups.Length;
    }

    private DuplicateSearchResult Search(int jobs) => DuplicateSearch.Run(Store, new DuplicateSearchOptions
    {
        Jobs = jobs,
        IsRejected = id => Store[id].Has(SketchTraits.IsRejected),
    });
}
