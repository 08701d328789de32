using System.Collections.Immutable;
using System.Security.Cryptography;
using PaperLint.Files;

namespace PaperLint.Duplicates.Indexes;

/// <summary>The indexes of the parts of a corpus, read one paper after another: they never lie in memory.</summary>
internal sealed class IndexSet
{
    private IndexSet(ImmutableArray<IndexOfSet> indexes)
    {
        Indexes = indexes;
        Files = [.. indexes.SelectMany(index => index.Reader.Trailer.Files)];
        Papers = indexes.Sum(index => (long)index.Reader.Trailer.Papers);
        Digest = SHA256.HashData(indexes.SelectMany(index => index.Reader.Hash).ToArray());
    }

    public ImmutableArray<IndexOfSet> Indexes { get; }

    /// <summary>The names of all files, in the order of the indexes.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Papers of all indexes.</summary>
    public long Papers { get; }

    /// <summary>Tells these indexes in this order from all others.</summary>
    public byte[] Digest { get; }

    /// <summary>Looks at the beginning and the end of each file, which is soon done; see <see cref="RequireSound"/>.</summary>
    /// <param name="paths">In the order of the corpus.</param>
    /// <exception cref="DuplicateIndexException">One is missing, no index, damaged, or has files that another has.</exception>
    /// <exception cref="IOException">One cannot be read.</exception>
    public static IndexSet Open(IReadOnlyList<string> paths)
    {
        RequireAll(paths);
        var indexes = ImmutableArray.CreateBuilder<IndexOfSet>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var papers = 0L;
        foreach (var path in paths)
        {
            var reader = DuplicateIndexReader.Open(path);
            indexes.Add(new IndexOfSet(path, reader, papers, owners.Count));
            papers += reader.Trailer.Papers;
            foreach (var file in reader.Trailer.Files)
            {
                if (!owners.TryAdd(file, path))
                {
                    throw new DuplicateIndexException(path,
                        $"has papers of the file '{file}', which '{owners[file]}' has, too; name each part of the corpus once");
                }
            }
        }

        return new IndexSet(indexes.ToImmutable());
    }

    /// <summary>Reads all files for their checksums, so that a damaged one is known before the work begins.</summary>
    /// <exception cref="DuplicateIndexException">One is damaged.</exception>
    public void RequireSound()
    {
        foreach (var index in Indexes)
        {
            index.Reader.RequireSound();
        }
    }

    /// <summary>All papers in the order of the indexes.</summary>
    /// <exception cref="DuplicateIndexException">A file is damaged.</exception>
    public IEnumerable<IndexedPaper> All()
    {
        foreach (var index in Indexes)
        {
            var id = index.First;
            foreach (var record in index.Reader.Records())
            {
                yield return new IndexedPaper(id++, index, record);
            }
        }
    }

    /// <exception cref="DuplicateIndexException">One is missing.</exception>
    private static void RequireAll(IReadOnlyList<string> paths)
    {
        var missing = paths.Where(path => !RegularFile.IsThere(path)).ToArray();
        if (missing.Length > 0)
        {
            var others = missing.Length == 1 ? "" : $", and with it {missing.Length - 1} more of {paths.Count}";
            throw new DuplicateIndexException(missing[0],
                $"is missing{others}. Write it first: a shard that is left out would keep its copies");
        }
    }
}
