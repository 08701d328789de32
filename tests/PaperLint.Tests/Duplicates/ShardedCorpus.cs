using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sets;
using PaperLint.Duplicates.Sketches;
using PaperLint.Duplicates.Spilling;
using PaperLint.Indexing;

namespace PaperLint.Tests.Duplicates;

/// <summary>
/// Random papers in shards: copies of all kinds, chains of versions, titles that many have, and crowds. Grouped by the stages for a
/// corpus that is larger than memory, in a folder of their own, and by the search that has all in memory.
/// </summary>
internal sealed class ShardedCorpus : IDisposable
{
    /// <summary>More papers than all pairs are compared of.</summary>
    private const int Crowd = 90;

    private readonly string _folder = Directory.CreateTempSubdirectory("paperlint-").FullName;
    private readonly SketchBuilder _builder = new();
    private readonly List<SketchStore> _shards = [];

    public ShardedCorpus(int seed, int papers, int shards)
    {
        var random = new Random(seed);
        var made = new List<(string Title, string Text, string? Id)>();
        for (var i = 0; i < papers; i++)
        {
            made.Add(i < papers / 8 || random.Next(3) == 0 ? New(random) : Copy(made[random.Next(made.Count)], random));
        }

        made.AddRange(Enumerable.Range(0, Crowd).Select(i => ($"{PaperCorpus.Prose(seed + i, 4)}", $"{PaperCorpus.Prose(seed, 25)} "
            + PaperCorpus.Prose(seed * 1000 + i, 3 + i % 9), (string?)null)));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(made));
        for (var shard = 0; shard < shards; shard++)
        {
            _shards.Add(ShardOf(made[(made.Count * shard / shards)..(made.Count * (shard + 1) / shards)], $"shard-{shard}.jsonl", random));
        }
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Writes the index of each shard.</summary>
    public string[] Index(IEnumerable<int>? order = null) =>
    [
        .. (order ?? Enumerable.Range(0, _shards.Count)).Select(shard =>
        {
            new DuplicateIndex(_shards[shard]).Write(PathOf($"{shard}.index"));
            return PathOf($"{shard}.index");
        }),
    ];

    /// <summary>What the stages write, in so many bytes of memory for sorting.</summary>
    public byte[] Staged(string[] indexes, int parts, int memory) => Staged(indexes, parts, new SortMemory(memory));

    public byte[] Staged(string[] indexes, int parts, SortMemory sorting)
    {
        var pairs = Enumerable.Range(1, parts).Select(part =>
        {
            var path = PathOf($"{part}-{parts}.pairs");
            MatchStage.Open(indexes).Write(new PaperLint.Duplicates.Matching.MatchPart(part, parts), sorting, path);
            return path;
        }).ToArray();
        GroupStage.Open(pairs, indexes, []).Write(sorting, PathOf("all.groups"));
        return File.ReadAllBytes(PathOf("all.groups"));
    }

    /// <summary>The groups that the stages wrote last, a line each.</summary>
    public string[] StagedGroups()
    {
        var file = GroupsFile.Open(PathOf("all.groups"));
        var sets = file.Sections.SelectMany(file.Read).DistinctBy(set => set.First).OrderBy(set => set.First);
        return
        [
            .. sets.SelectMany(set => set.Groups.Select(group => Line(group, id =>
            {
                var (name, sketch, _) = set.Members[id];
                return (file.Sections[name].File, sketch.Row.Place.Index);
            }))).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The groups of the search that has all papers in memory.</summary>
    public string[] Groups(IEnumerable<int>? order = null)
    {
        var store = new SketchStore();
        foreach (var shard in order ?? Enumerable.Range(0, _shards.Count))
        {
            store.AddAll(_shards[shard]);
        }

        var options = new DuplicateSearchOptions { Jobs = 2, IsRejected = id => store[id].Has(SketchTraits.IsRejected) };
        return
        [
            .. DuplicateSearch.Run(store, options).Groups
                .Select(group => Line(group, id => (store.Files[store[id].Place.File], store[id].Place.Index)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Line(DuplicateGroup group, Func<int, (string File, long Index)> place) =>
        $"{place(group.First)} {place(group.Survivor)}: "
        + string.Join(", ", group.Members.Select(member => $"{place(member.Id)} {member.Relation.Kind} {member.Relation.Similarity}"));

    private static (string Title, string Text, string? Id) New(Random random) => random.Next(12) switch
    {
        0 => ("Editorial", "", null),
        1 => (PaperCorpus.Prose(random.Next(6), 6), PaperCorpus.Prose(random.Next(), random.Next(20, 60)), null),
        _ => (PaperCorpus.Prose(random.Next(), random.Next(4, 8)), PaperCorpus.Prose(random.Next(), random.Next(20, 120)),
            random.Next(2) == 0 ? $"{random.Next(10, 25)}{random.Next(1, 13):00}.{random.Next(100000):00000}" : null),
    };

    private static (string Title, string Text, string? Id) Copy((string Title, string Text, string? Id) paper, Random random) =>
        random.Next(7) switch
        {
            0 => paper with { Id = null },
            1 => paper with { Title = paper.Title.ToUpperInvariant() },
            2 => paper with { Text = paper.Text[..(paper.Text.Length / 2)] },
            3 => paper with { Text = Revised(paper.Text, random), Id = random.Next(2) == 0 ? paper.Id : null },
            4 => paper with { Title = PaperCorpus.Prose(random.Next(), 5), Id = null },
            5 => paper with { Text = Revised(Revised(paper.Text, random), random), Title = paper.Title + " II" },
            _ => paper,
        };

    /// <summary>With a stretch of other words, a fifth of the text.</summary>
    private static string Revised(string text, Random random)
    {
        var words = text.Split(' ');
        var start = random.Next(words.Length);
        for (var i = start; i < Math.Min(words.Length, start + words.Length / 5); i++)
        {
            words[i] = PaperCorpus.Prose(random.Next(), 1).TrimEnd('.');
        }

        return string.Join(' ', words);
    }

    private SketchStore ShardOf(IEnumerable<(string Title, string Text, string? Id)> papers, string name, Random random)
    {
        var store = new SketchStore();
        var index = 0;
        foreach (var (title, text, id) in papers)
        {
            index++;
            ImmutableArray<Field> fields = [new(FieldNames.Title, title, null), new(FieldNames.Abstract, text, null)];
            fields = random.Next(4) == 0 ? fields.Add(new Field(FieldNames.Authors, $"A. Nobody {random.Next(4)}", null)) : fields;
            if (_builder.Sketch(new Entry(id is null ? fields : fields.Add(new Field(FieldNames.Id, id, null)))) is { } sketch)
            {
                store.Add(sketch.With(random.Next(9) == 0 ? SketchTraits.IsRejected : 0),
                    new RowPlace(store.NumberOf(name), index) { Row = index - 1 });
            }
        }

        return store;
    }
}
