using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Tests.Duplicates;

/// <summary>Papers in memory, and the groups of those that are the same.</summary>
internal sealed class PaperCorpus
{
    private readonly SketchBuilder _builder = new();

    public SketchStore Store { get; } = new();

    public PaperCorpus Add(string title, string text, params ReadOnlySpan<(string Name, string Text)> others)
    {
        ImmutableArray<Field> fields =
            [new(FieldNames.Title, title, null), new(FieldNames.Abstract, text, null), .. others.ToArray()
            .Select(field => new Field(field.Name, field.Text, null))];
        var sketch = _builder.Sketch(new Entry(fields))!;
        Store.Add(sketch, sketch.Row.Place with { File = Store.NumberOf("papers.jsonl"), Index = Store.Count + 1, Row = Store.Count });
        return this;
    }

    public DuplicateSearchResult Search(DuplicateSearchOptions? options = null) =>
        DuplicateSearch.Run(Store, options ?? new DuplicateSearchOptions { Jobs = 2 });

    /// <summary>Each group as its survivor, then how each member is related to it.</summary>
    public ImmutableArray<string> Groups(DuplicateSearchOptions? options = null) =>
    [
        .. Search(options).Groups.Select(
            group => $"{group.Survivor}: {string.Join(", ", group.Members.Select(member => $"{member.Id} {member.Relation.Kind}"))}"),
    ];

    /// <summary>Sentences made of words that occur nowhere else, but for those of the same seed.</summary>
    public static string Prose(int seed, int words)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words)
            .Select(_ => new string([.. Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26)))]))) + ".";
    }
}
