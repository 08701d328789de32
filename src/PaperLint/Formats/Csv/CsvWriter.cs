using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Csv;

/// <summary>Writes a table with a column for every field.</summary>
internal sealed class CsvWriter(Stream output, char delimiter) : TextEntryWriter(output)
{
    private readonly CsvCellCodec _codec = new(delimiter);

    protected override IReadOnlyList<string> Carried => FieldNames.OfPapers;

    protected override void WriteEntry(Entry entry)
    {
        if (Count == 1)
        {
            Output.WriteLine(string.Join(delimiter, Carried));
        }

        Output.WriteLine(string.Join(delimiter, Carried.Select(name => entry[name] is { } field ? _codec.Write(field.Text) : "")));
    }

    public override void Complete()
    {
        if (Count == 0)
        {
            Output.WriteLine(string.Join(delimiter, Carried));
        }

        base.Complete();
    }
}
