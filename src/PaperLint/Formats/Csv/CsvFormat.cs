using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Csv;

/// <summary>A table with a header row: comma-separated values (RFC 4180, also with semicolons) or tab-separated values.</summary>
public sealed class CsvFormat : CorpusFormat
{
    private readonly string _delimiters;

    private CsvFormat(string name, string extension, string delimiters)
    {
        Name = name;
        Extensions = [extension];
        _delimiters = delimiters;
    }

    public static CsvFormat Commas { get; } = new("csv", ".csv", ",;|\t");

    public static CsvFormat Tabs { get; } = new("tsv", ".tsv", "\t");

    public override string Name { get; }

    public override IReadOnlyList<string> Extensions { get; }

    public override bool CanLeaveOut => true;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping)
    {
        var cutter = new CsvCutter(_delimiters);
        CsvHeader? header = null;
        return TextBlocks.Read(stream, cutter, chunk =>
        {
            header ??= CsvHeader.Read(chunk.Bytes, cutter.DelimiterOf(chunk.Bytes), mapping);
            return new CsvBlock(chunk, header);
        });
    }

    public override EntryWriter CreateWriter(Stream output) => new CsvWriter(output, _delimiters[0]);
}
