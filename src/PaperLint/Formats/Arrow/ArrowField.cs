namespace PaperLint.Formats.Arrow;

/// <summary>A node of a schema: a column, or what lies within one.</summary>
/// <param name="Node">Its number in the order in which batches describe nodes: before those within it.</param>
/// <param name="Name">As the schema has it.</param>
/// <param name="Type">That of its values; where they are numbers of a dictionary, that of the dictionary's.</param>
internal sealed record ArrowField(int Node, string Name, ArrowType Type)
{
    /// <summary>Whether its values are numbers of a dictionary.</summary>
    public bool IsDictionary { get; init; }

    /// <summary>By what parts of the file name its dictionary.</summary>
    public long DictionaryId { get; init; }

    /// <summary>Bits of a value where all take as many; 0 where they do not.</summary>
    public int Bits { get; init; }

    /// <summary>Items of each list of a <see cref="ArrowType.FixedSizeList"/>.</summary>
    public int ListSize { get; init; }

    /// <summary>Buffers in a batch, without those that hold the texts of a view.</summary>
    public int BufferCount { get; init; }

    /// <summary>What lies within it.</summary>
    public IReadOnlyList<ArrowField> Children { get; init; } = [];

    /// <summary>Whether its values stand in buffers of which a batch says how many there are.</summary>
    public bool IsView => !IsDictionary && Type is ArrowType.Utf8View or ArrowType.BinaryView;

    /// <summary>Bytes of the offsets that tell where its values or lists lie.</summary>
    public int OffsetLength => Type is ArrowType.LargeUtf8 or ArrowType.LargeBinary or ArrowType.LargeList ? sizeof(long) : sizeof(int);

    /// <summary>Whether its values are texts of which each has a place of its own.</summary>
    public bool IsText => !IsDictionary && Type is ArrowType.Utf8 or ArrowType.LargeUtf8 or ArrowType.Utf8View;

    /// <summary>Whether its values are numbers of texts.</summary>
    public bool IsTextOfDictionary => IsDictionary && Type is (ArrowType.Utf8 or ArrowType.LargeUtf8 or ArrowType.Utf8View);

    public bool IsList => !IsDictionary && Type is ArrowType.List or ArrowType.LargeList;

    /// <summary>The only node of a part of the file that has the texts of its dictionary.</summary>
    public ArrowField OfDictionary() => new(0, Name, Type) { BufferCount = Type == ArrowType.Utf8View ? 2 : 3 };
}
