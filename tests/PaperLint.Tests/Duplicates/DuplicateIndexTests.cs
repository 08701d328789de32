using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Tests.Duplicates;

public sealed class DuplicateIndexTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("paperlint-").FullName, "corpus.index");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var store = Corpus(0, 90).Store;
        var read = Read(Written(store));
        Written(read).ShouldBe(Written(store));
        for (var id = 0; id < store.Count; id++)
        {
            (read.Label(id), read.Key(id)).ShouldBe((store.Label(id), store.Key(id)));
            read.Shingles(id).ToArray().ShouldBe(store.Shingles(id).ToArray());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Shards_have_the_groups_of_the_whole(int shards)
    {
        const int Papers = 210;
        var merged = new PaperCorpus();
        for (var shard = 0; shard < shards; shard++)
        {
            merged.Store.AddAll(Read(Written(Corpus(Papers * shard / shards, Papers * (shard + 1) / shards).Store)));
        }

        var groups = Corpus(0, Papers).Groups();
        groups.Length.ShouldBe(Papers / 3);
        merged.Groups().ShouldBe(groups);
    }

    [Fact]
    public void A_damaged_index_is_refused_wherever_the_damage_is()
    {
        var sound = Written(Corpus(0, 6).Store);
        for (var at = 0; at < sound.Length; at++)
        {
            var damaged = (byte[])sound.Clone();
            damaged[at] ^= 0x10;
            Should.Throw<DuplicateIndexException>(() => Read(damaged));
        }
    }

    [Fact]
    public void An_index_that_was_cut_is_refused_wherever_it_was_cut()
    {
        var sound = Written(Corpus(0, 6).Store);
        for (var length = 0; length < sound.Length; length++)
        {
            Should.Throw<DuplicateIndexException>(() => Read(sound[..length]));
        }
    }

    [Fact]
    public void An_index_of_a_newer_version_is_refused_as_such()
    {
        var newer = Written(Corpus(0, 6).Store);
        newer[DuplicateIndexFormat.Magic.Length]++;
        Should.Throw<DuplicateIndexException>(() => Read(newer)).Message.ShouldContain(
            "newer PaperLint (format 4; this one reads format 3)");
    }

    [Fact]
    public void An_index_of_an_older_version_is_refused_with_what_to_do()
    {
        var older = Written(Corpus(0, 6).Store);
        older[DuplicateIndexFormat.Magic.Length]--;
        Should.Throw<DuplicateIndexException>(() => Read(older)).Message.ShouldEndWith(
            "older PaperLint (format 2; this one reads format 3). Build the index again");
    }

    public static TheoryData<string, ushort[]> NoShingles => new()
    {
        { "twice the same hash", [5, 0] },
        { "a carry at the end", [5, ushort.MaxValue] },
        { "a hash of too many bits", [.. ShingleSet.Pack([(1u << ShingleSet.Bits) - 1]), 1] },
        { "more than are kept", [.. Enumerable.Repeat((ushort)1, ShingleSet.Limit + 1)] },
    };

    [Theory]
    [MemberData(nameof(NoShingles))]
    public void An_index_with_shingles_that_are_none_is_refused_whatever_its_checksum(string what, ushort[] shingles)
    {
        Read(WithShingles(shingles[..^1])).Count.ShouldBe(1, what);
        Should.Throw<DuplicateIndexException>(() => Read(WithShingles(shingles)), what).Message.ShouldContain("damaged");
    }

    /// <summary>An index, sound but for its shingles.</summary>
    private static byte[] WithShingles(ushort[] shingles)
    {
        var store = new SketchStore();
        var sketch = new PaperSketch { Row = default, Shingles = shingles, Label = "A Title", Key = "title:0" };
        store.Add(sketch, new RowPlace(store.NumberOf("papers.jsonl"), 1));
        return Written(store);
    }

    private static PaperCorpus Corpus(int from, int to)
    {
        var corpus = new PaperCorpus();
        for (var i = from; i < to; i++)
        {
            // Each paper thrice, a third of the corpus apart.
            var text = PaperCorpus.Prose(i % 70, 90);
            corpus.Add(PaperCorpus.Prose(i % 70 + 9000, 6), i < 70 ? text : i < 140 ? text[..300] : text + " And more.");
        }

        return corpus;
    }

    private static byte[] Written(SketchStore store)
    {
        using var output = new MemoryStream();
        DuplicateIndexWriter.Write(store, output);
        return output.ToArray();
    }

    private SketchStore Read(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        return DuplicateIndexReader.Read(_path);
    }
}
