namespace PaperLint.Formats.Arrow.Metadata;

/// <summary>What is to be written as FlatBuffers.</summary>
internal abstract record FlatValue
{
    public static FlatValue Of(long number) => new FlatNumber(number);

    public static FlatValue Of(string text) => new FlatText(text);

    /// <summary>A table of fields with the numbers that a schema gives them.</summary>
    public static FlatValue Table(params IReadOnlyList<(int Field, FlatValue Value)> fields) => new FlatFields(fields);

    public static FlatValue List(params IReadOnlyList<FlatValue> tables) => new FlatTables(tables);

    /// <summary>A list of structures of two or three numbers.</summary>
    public static FlatValue List(int numbersOfElement, params IReadOnlyList<long> numbers) => new FlatStructs(numbersOfElement, numbers);
}
