namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Values that are written as numbers of a dictionary; the first byte says how many bits a number has.</summary>
internal sealed class DictionaryValues(ReadOnlyMemory<byte> bytes, ValueDictionary dictionary) : ValueReader
{
    private readonly RunReader _numbers = new(bytes.IsEmpty ? bytes : bytes[1..], bytes.IsEmpty ? 0 : bytes.Span[0]);

    public override ReadOnlySpan<byte> Next() => dictionary[_numbers.Next()];
}
