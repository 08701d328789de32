using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Parquet;

/// <summary>Apache Parquet, the format of data set hubs: https://parquet.apache.org.</summary>
/// <remarks>
/// Read and written here, page by page, rather than by a library: those that there are hold all values of a group of rows in memory,
/// which may be a million, and write every column anew. So memory does not grow with the file, what a file claims is checked before
/// it is believed, and a copy has the very bytes of all pages that no change touches.
/// </remarks>
public sealed class ParquetFormat : CorpusFormat
{
    public override string Name => "parquet";

    public override IReadOnlyList<string> Extensions { get; } = [".parquet", ".pq"];

    public override bool IsText => false;

    public override bool CanLeaveOut => true;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) => new ParquetReader(stream, mapping).Read();

    public override CorpusCopy CreateCopy(SourceFile source, Stream target) => new ParquetCopy(source, target);

    public override EntryWriter CreateWriter(Stream output) => new ParquetWriter(output);
}
