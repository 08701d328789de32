using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sets;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>
/// Groups that were found before, in the whole of a corpus, as they are for the papers of a part of it. Papers of other parts that are
/// in them lie first in the store.
/// </summary>
internal sealed class GroupedPapers
{
    private readonly SketchStore _store;
    private readonly KnownGroups _groups;
    private readonly List<PaperSet> _sets = [];
    private readonly List<int[]> _ids = [];
    private readonly Dictionary<(string FileName, long Index), (int Set, int Member)> _awaited = [];
    private string? _strange;

    /// <param name="store">Empty.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="files">The files of the part, as reports name them.</param>
    /// <exception cref="DuplicateIndexException">The groups are damaged.</exception>
    public GroupedPapers(SketchStore store, KnownGroups groups, IReadOnlySet<string> files)
    {
        (_store, _groups) = (store, groups);
        var others = ImmutableArray.CreateBuilder<OtherPaper>();
        foreach (var set in groups.SetsOf(files))
        {
            var ids = new int[set.Members.Length];
            for (var i = 0; i < ids.Length; i++)
            {
                var (file, sketch, texts) = set.Members[i];
                var (name, place) = (groups.Files[file], sketch.Row.Place);
                if (files.Contains(name))
                {
                    ids[i] = -1;
                    if (!_awaited.TryAdd((name, place.Index), (_sets.Count, i)))
                    {
                        throw groups.Damaged();
                    }
                }
                else
                {
                    ids[i] = store.Count;
                    store.Add(sketch, place with { File = store.NumberOf(name) });
                    others.Add(new OtherPaper(name, place.Index, new FilePosition(place.Row, place.Column))
                    {
                        Name = (sketch.Key, sketch.Label),
                        Entry = groups.EntryOf(texts),
                        IsProof = !sketch.Row.Has(SketchTraits.ProvesNothing),
                    });
                }
            }

            _sets.Add(set);
            _ids.Add(ids);
        }

        Others = others.ToImmutable();
    }

    /// <summary>The papers of other parts; each set has all its papers.</summary>
    public ImmutableArray<OtherPaper> Others { get; }

    /// <summary>The place of a file in the order of the corpus.</summary>
    public int OrderOf(string fileName) => _groups.OrderOf(fileName);

    /// <summary>Takes a paper of the part, which was put into the store last.</summary>
    public void Meet(string fileName, long index)
    {
        if (_awaited.Remove((fileName, index), out var at))
        {
            var id = _store.Count - 1;
            _ids[at.Set][at.Member] = id;
            if (_store[id].Text != _sets[at.Set].Members[at.Member].Sketch.Row.Text)
            {
                _strange ??= fileName;
            }
        }
    }

    /// <summary>The groups by the numbers of papers in the store.</summary>
    /// <exception cref="DuplicateIndexException">The files are not what they were when they were indexed.</exception>
    public DuplicateSearchResult Result()
    {
        if (_strange is not null || _awaited.Count > 0)
        {
            throw _groups.Stale(_strange ?? _awaited.First().Key.FileName);
        }

        var groups = _sets.Zip(_ids).SelectMany(pair => pair.First.Groups.Select(group => Of(group, pair.Second)));
        return new DuplicateSearchResult([.. groups], []);
    }

    private static DuplicateGroup Of(DuplicateGroup group, int[] ids) =>
        new(ids[group.Survivor], [.. group.Members.Select(member => member with { Id = ids[member.Id] })]) { First = ids[group.First] };
}
