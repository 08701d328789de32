using System.Security.Cryptography;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sets;
using PaperLint.Indexing;

namespace PaperLint.Tests.Duplicates;

/// <summary>What stages write for each other may be anything, whatever its checksum says.</summary>
public sealed class HostileStageFilesTests : IDisposable
{
    private const int HashLength = 32;

    private readonly ShardedCorpus _corpus = new(seed: 1, papers: 60, shards: 2);
    private readonly string[] _indexes;

    public HostileStageFilesTests()
    {
        _indexes = _corpus.Index();
        _corpus.Staged(_indexes, parts: 1, memory: 1 << 22);
    }

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Any_bytes_in_an_index_are_read_or_refused() =>
        Tried(_indexes[0], Summed, path => MatchStage.Open([path, _indexes[1]]).Write(1, 1, 1 << 26, _corpus.PathOf("new.pairs")));

    [Fact]
    public void Any_bytes_in_pairs_are_read_or_refused() =>
        Tried(_corpus.PathOf("1-1.pairs"), Summed,
            path => GroupStage.Open([path], _indexes, []).Write(1 << 26, _corpus.PathOf("new.groups")));

    [Fact]
    public void Any_bytes_in_groups_are_read_or_refused() => Tried(_corpus.PathOf("all.groups"), bytes => bytes, path =>
    {
        var groups = GroupsFile.Open(path);
        foreach (var section in groups.Sections)
        {
            _ = groups.Read(section).Count();
        }
    });

    [Fact]
    public void Any_bytes_of_a_set_are_read_or_refused()
    {
        var file = GroupsFile.Open(_corpus.PathOf("all.groups"));
        var set = new PaperLint.Duplicates.Spilling.RecordBuffer();
        PaperSetRecord.Write(set, file.Sections.SelectMany(file.Read).First(set => set.Groups.Length > 0));
        var random = new Random(3);
        var refused = 0;
        for (var i = 0; i < 2000; i++)
        {
            var bytes = set.Written.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                PaperSetRecord.Read(bytes, file.Sections.Length);
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(50);
    }

    /// <summary>Damages a file in many ways, and makes its checksum right again: nothing but a message comes of it.</summary>
    private void Tried(string sound, Func<byte[], byte[]> sum, Action<string> read)
    {
        var random = new Random(7);
        var original = File.ReadAllBytes(sound);
        var path = _corpus.PathOf("damaged");
        var refused = 0;
        for (var i = 0; i < 80; i++)
        {
            var bytes = (byte[])original.Clone();
            var at = random.Next(3) == 0 ? bytes.Length - 1 - random.Next(Math.Min(300, bytes.Length)) : random.Next(bytes.Length);
            for (var j = at; j < Math.Min(bytes.Length, at + random.Next(1, 9)); j++)
            {
                bytes[j] = random.Next(2) == 0 ? (byte)255 : (byte)random.Next(256);
            }

            File.WriteAllBytes(path, sum(random.Next(8) == 0 ? bytes[..at] : bytes));
            try
            {
                read(path);
            }
            catch (DuplicateIndexException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(8);
    }

    private static byte[] Summed(byte[] bytes)
    {
        if (bytes.Length >= HashLength)
        {
            SHA256.HashData(bytes.AsSpan(..^HashLength)).CopyTo(bytes.AsSpan(bytes.Length - HashLength));
        }

        return bytes;
    }
}
