namespace PaperLint.Formats.Parquet.Thrift;

/// <summary>A value of any type, kept so that it can be written as it was read, also where nobody knows what it means.</summary>
/// <param name="Type">Its type; <see cref="ThriftType.True"/> or <see cref="ThriftType.False"/> where it is a truth value.</param>
/// <param name="Number">Of whole numbers; the bits of a <see cref="ThriftType.Double"/>.</param>
/// <param name="Content">The bytes, list or structure of the types that are no number.</param>
internal readonly record struct ThriftValue(ThriftType Type, long Number, object? Content)
{
    public static ThriftValue OfInt32(int number) => new(ThriftType.Int32, number, null);

    public static ThriftValue OfInt64(long number) => new(ThriftType.Int64, number, null);

    public static ThriftValue OfText(string text) => new(ThriftType.Binary, 0, System.Text.Encoding.UTF8.GetBytes(text));

    public static ThriftValue OfTruth(bool truth) => new(truth ? ThriftType.True : ThriftType.False, 0, null);

    public static ThriftValue Of(ThriftStruct content) => new(ThriftType.Struct, 0, content);

    public static ThriftValue Of(ThriftList content) => new(ThriftType.List, 0, content);
}
