using System.Collections.Immutable;
using System.Security.Cryptography;
using PaperLint.Corpus.Reading;

namespace PaperLint.Linting.Caching;

/// <summary>
/// What the files of a run hold, as hashes taken before they are linted, and whether that is what was linted.
/// SHA-256, for the texts of a corpus are a stranger's: nobody may be able to write a file that passes for another.
/// </summary>
internal sealed class InputHashes
{
    private readonly Dictionary<string, byte[]> _read = new(StringComparer.Ordinal);

    private InputHashes(IReadOnlyList<SourceFile> files) => All = [.. files.Select(Hash)];

    /// <summary>In the order of the files.</summary>
    public ImmutableArray<byte[]> All { get; }

    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be read.</exception>
    public static InputHashes Of(IReadOnlyList<SourceFile> files) => new(files);

    /// <summary>The files so that what is read of them is hashed again.</summary>
    public IEnumerable<SourceFile> HashedWhenRead(IEnumerable<SourceFile> files) =>
        files.Select(file => file with { Open = () => new HashingStream(file.Open(), hash => _read[file.Name] = hash) });

    /// <summary>Whether each file was read, and held what it held before.</summary>
    public bool Fit(IReadOnlyList<SourceFile> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            if (!_read.TryGetValue(files[i].Name, out var hash) || !hash.AsSpan().SequenceEqual(All[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Hash(SourceFile file)
    {
        using var stream = file.Open();
        return SHA256.HashData(stream);
    }
}
