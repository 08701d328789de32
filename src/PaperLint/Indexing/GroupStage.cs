using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Matching;
using PaperLint.Duplicates.Sets;
using PaperLint.Duplicates.Spilling;
using PaperLint.Files;

namespace PaperLint.Indexing;

/// <summary>Makes groups of the pairs that all parts of a search found.</summary>
public sealed class GroupStage
{
    private readonly IndexSet _indexes;
    private readonly TextsOfIndexes? _texts;
    private readonly PairsFile[] _pairs;

    private GroupStage(IndexSet indexes, TextsOfIndexes? texts, PairsFile[] pairs) => (_indexes, _texts, _pairs) = (indexes, texts, pairs);

    /// <param name="pairs">The files of all parts, in any order.</param>
    /// <param name="indexes">The indexes that they were made of, in the same order.</param>
    /// <param name="texts">The texts of each index; none where the groups are not for cleaning.</param>
    /// <exception cref="DuplicateIndexException">A file is missing or damaged, or they do not belong together.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static GroupStage Open(IReadOnlyList<string> pairs, IReadOnlyList<string> indexes, IReadOnlyList<string> texts)
    {
        var set = IndexSet.Open(indexes);
        if (texts.Count > 0 && texts.Count != indexes.Count)
        {
            throw new DuplicateIndexException(texts[0],
                $"and the other texts are of {texts.Count} indexes, and there are {indexes.Count}; give the texts of each, or none");
        }

        var fields = texts.Count == 0 ? null : new TextsOfIndexes(set, texts);
        PairsFile[] files = [.. pairs.Select(PairsFile.Open)];
        RequireAll(files, set);
        set.RequireSound();
        fields?.RequireSound();
        return new GroupStage(set, fields, files);
    }

    /// <summary>Writes the groups. How many there are, and of how many papers.</summary>
    /// <param name="memory">Bytes of memory that it may take.</param>
    /// <param name="output">The file.</param>
    /// <exception cref="IOException">The file cannot be written, or there is no room for what does not fit the memory.</exception>
    public (long Groups, long Papers) Write(long memory, string output) => Write(SortMemory.Of(memory), output);

    internal (long Groups, long Papers) Write(SortMemory memory, string output)
    {
        using var writer = new GroupsWriter(_indexes.Files, memory);
        var (groups, papers) = (0L, 0L);
        foreach (var set in new SetFormation(_indexes, _texts, memory).Find(_pairs.SelectMany(file => file.Pairs())))
        {
            writer.Add(set);
            groups += set.Groups.Length;
            papers += set.Groups.Sum(group => group.Members.Length + 1L);
        }

        using var file = new AtomicFile(output);
        writer.Write(file.Stream, _texts is not null);
        file.Commit();
        return (groups, papers);
    }

    private static void RequireAll(PairsFile[] files, IndexSet indexes)
    {
        var parts = files[0].Part.Of;
        var missing = Enumerable.Range(1, Math.Clamp(parts, 1, KeyColumns.Count)).ToHashSet();
        foreach (var file in files)
        {
            if (!file.Digest.AsSpan().SequenceEqual(indexes.Digest) || file.Papers != indexes.Papers)
            {
                throw new DuplicateIndexException(file.Path,
                    "was made of other indexes, or of these in another order; give the indexes as 'index match' had them, or run it again");
            }

            if (file.Part.Of != parts || !missing.Remove(file.Part.Number))
            {
                throw new DuplicateIndexException(file.Path, file.Part.Of != parts
                    ? $"holds part {file.Part} and '{files[0].Path}' part {files[0].Part}; give the parts of one search"
                    : $"holds part {file.Part}, which another file holds, too; give each part once");
            }
        }

        if (missing.Count > 0)
        {
            throw new DuplicateIndexException(files[0].Path,
                $"is one of {parts} parts, and there are no pairs of part {string.Join(", ", missing.Order().Take(10))}; run "
                + "'paperlint index match' for what is missing");
        }
    }
}
