namespace PaperLint.Duplicates.Sketches;

/// <summary>What is remembered of a paper to find its copies: hashes of its folded texts, its shingles, and how to name it.</summary>
internal sealed record PaperSketch
{
    /// <summary>The hashes and lengths; its place in the store is not known yet.</summary>
    public required SketchRow Row { get; init; }

    /// <summary>The start of the field on which duplicates are reported: the title, or the abstract where there is no title.</summary>
    public required string Label { get; init; }

    /// <summary>The paper's key, as reports name it.</summary>
    public required string Key { get; init; }

    /// <summary>See <see cref="ShingleSet"/>.</summary>
    public required ushort[] Shingles { get; init; }

    /// <summary>The same with what was known of it later.</summary>
    public PaperSketch With(SketchTraits traits) => this with { Row = Row with { Traits = Row.Traits | traits } };
}
