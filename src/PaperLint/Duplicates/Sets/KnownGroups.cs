using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Duplicates.Indexes;

namespace PaperLint.Duplicates.Sets;

/// <summary>The groups of a whole corpus, in a file that 'index group' wrote.</summary>
public sealed class KnownGroups
{
    private readonly string _path;
    private readonly GroupsFile _file;
    private readonly Dictionary<string, int> _orders = new(StringComparer.Ordinal);

    private KnownGroups(string path, GroupsFile file)
    {
        (_path, _file) = (path, file);
        Files = [.. file.Sections.Select(section => section.File)];
        foreach (var name in Files)
        {
            _orders.TryAdd(name, _orders.Count);
        }
    }

    /// <summary>The names of all files of the corpus, in its order.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Whether copies in other files are whole papers here, as cleaning needs them.</summary>
    public bool HasTexts => _file.HasTexts;

    /// <summary>Looks at the beginning and the end of the file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DuplicateIndexException">It is missing, holds no groups, or is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static KnownGroups Open(string path) => new(path, GroupsFile.Open(path));

    /// <summary>Whether a file is of the corpus.</summary>
    public bool Has(string fileName) => _orders.ContainsKey(fileName);

    /// <summary>The place of a file in the order of the corpus; -1 where it is not of it.</summary>
    internal int OrderOf(string fileName) => _orders.GetValueOrDefault(fileName, -1);

    /// <summary>The sets that have papers of some files, each once.</summary>
    /// <exception cref="DuplicateIndexException">They are damaged.</exception>
    internal IEnumerable<PaperSet> SetsOf(IReadOnlySet<string> files) =>
        _file.Sections.Where(section => files.Contains(section.File)).SelectMany(_file.Read).DistinctBy(set => set.First);

    /// <exception cref="DuplicateIndexException">They are no paper.</exception>
    internal Entry? EntryOf(byte[] texts)
    {
        try
        {
            return texts.Length == 0 ? null : PaperTexts.Read(texts);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    internal DuplicateIndexException Damaged() => DuplicateIndexException.DamagedStage(_path);

    /// <param name="fileName">The file that is not what it was.</param>
    internal DuplicateIndexException Stale(string fileName) =>
        new(_path, $"was made of other papers than '{fileName}' has now; index that file again, and run the stages that follow");
}
