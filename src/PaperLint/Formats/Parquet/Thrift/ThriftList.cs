namespace PaperLint.Formats.Parquet.Thrift;

/// <summary>A list of values of one type; also a set, and a map as its keys and values in turn.</summary>
internal sealed class ThriftList(ThriftType itemType, List<ThriftValue> items)
{
    /// <summary>Of the items, or of the keys of a map.</summary>
    public ThriftType ItemType => itemType;

    /// <summary>Of the values of a map.</summary>
    public ThriftType MapValueType { get; init; }

    public List<ThriftValue> Items => items;

    public IEnumerable<ThriftStruct> Structs => items.Select(item => item.Content).OfType<ThriftStruct>();

    public static ThriftList OfStructs(IEnumerable<ThriftStruct> structs) => new(ThriftType.Struct, [.. structs.Select(ThriftValue.Of)]);

    public static ThriftList OfInt32(params IEnumerable<int> numbers) => new(ThriftType.Int32, [.. numbers.Select(ThriftValue.OfInt32)]);

    public static ThriftList OfTexts(IEnumerable<string> texts) => new(ThriftType.Binary, [.. texts.Select(ThriftValue.OfText)]);
}
