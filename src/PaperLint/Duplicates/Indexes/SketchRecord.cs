using PaperLint.Duplicates.Sketches;
using PaperLint.Duplicates.Spilling;

namespace PaperLint.Duplicates.Indexes;

/// <summary>A sketch as bytes: in an index, between the stages that group the papers of many, and in what these write.</summary>
internal static class SketchRecord
{
    /// <summary>Bytes that no record exceeds: two texts, the shingles, and the numbers before them.</summary>
    public const int Longest = 2 * DuplicateIndexFormat.LongestText + DuplicateIndexFormat.LongestShingles * sizeof(ushort) + 128;

    public static void Write(RecordBuffer output, in SketchRow row, ReadOnlySpan<ushort> shingles, string label, string key) => output
        .Add(row.Text)
        .Add(row.Title)
        .Add(row.Opening)
        .Add(row.Identifier)
        .Add(row.Authors)
        .Add(row.AbstractLetters)
        .Add(row.TitleLetters)
        .Add(row.TitleWords)
        .Add(row.RawLength)
        .Add((int)row.Traits)
        .Add(row.Place.File)
        .Add(row.Place.Index)
        .Add(row.Place.Row)
        .Add(row.Place.Column)
        .Add(shingles)
        .Add(label)
        .Add(key);

    /// <exception cref="InvalidDataException">It is no sketch.</exception>
    public static PaperSketch Read(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        var sketch = new PaperSketch
        {
            Row = Row(ref reader),
            Shingles = Shingles(ref reader),
            Label = reader.Text(DuplicateIndexFormat.LongestText),
            Key = reader.Text(DuplicateIndexFormat.LongestText),
        };
        return reader.IsAtEnd ? sketch : throw new InvalidDataException("it goes on behind its end");
    }

    /// <summary>Only what papers are compared by.</summary>
    /// <exception cref="InvalidDataException">It is no sketch.</exception>
    public static PaperSketch ReadNameless(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        return new PaperSketch { Row = Row(ref reader), Shingles = Shingles(ref reader), Label = "", Key = "" };
    }

    /// <summary>The part of a record that papers are compared by.</summary>
    /// <exception cref="InvalidDataException">It is no sketch.</exception>
    public static ReadOnlySpan<byte> Nameless(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        Row(ref reader);
        reader.Take(reader.Count(DuplicateIndexFormat.LongestShingles) * sizeof(ushort));
        return record[..reader.Position];
    }

    private static SketchRow Row(ref RecordReader reader) => new()
    {
        Text = reader.UInt64(),
        Title = reader.UInt64(),
        Opening = reader.UInt64(),
        Identifier = reader.UInt64(),
        Authors = reader.UInt64(),
        AbstractLetters = reader.Count(int.MaxValue),
        TitleLetters = reader.Count(int.MaxValue),
        TitleWords = reader.Count(int.MaxValue),
        RawLength = reader.Count(int.MaxValue),
        Traits = (SketchTraits)reader.Int32(),
        Place = new RowPlace(reader.Count(int.MaxValue), reader.Int64())
        {
            Row = reader.Count(int.MaxValue),
            Column = reader.Count(int.MaxValue),
        },
    };

    private static ushort[] Shingles(ref RecordReader reader) =>
        reader.Numbers(DuplicateIndexFormat.LongestShingles) is var shingles && ShingleSet.IsPacked(shingles)
            ? shingles
            : throw new InvalidDataException("its shingles are none");
}
