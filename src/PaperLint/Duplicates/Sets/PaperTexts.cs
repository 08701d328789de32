using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Duplicates.Spilling;

namespace PaperLint.Duplicates.Sets;

/// <summary>The fields of a paper as bytes: what its copies in other shards learn from it, and what it proves of them.</summary>
internal static class PaperTexts
{
    /// <summary>Fields of a paper that are kept; one with more was made to have them.</summary>
    public const int MostFields = 1000;

    public static void Write(RecordBuffer output, Entry entry)
    {
        output.Add(Math.Min(entry.Fields.Length, MostFields));
        foreach (var field in entry.Fields.Take(MostFields))
        {
            output.Add(field.Name).Add(field.Text);
        }
    }

    /// <exception cref="InvalidDataException">They are none.</exception>
    public static Entry Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new RecordReader(bytes);
        var fields = ImmutableArray.CreateBuilder<Field>();
        for (var left = reader.Count(MostFields); left > 0; left--)
        {
            fields.Add(new Field(reader.Text(), reader.Text(), source: null));
        }

        return reader.IsAtEnd && fields.Count > 0
            ? new Entry(fields.ToImmutable())
            : throw new InvalidDataException("the fields of a paper are none");
    }
}
