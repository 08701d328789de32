using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats;

/// <summary>A file that is in no shape that papers are known to come in: it is said, and nothing in it is read or changed.</summary>
internal sealed class UnknownFormat : CorpusFormat
{
    private const string Advice =
        "nothing in the file tells that it holds papers, so that none was read; "
        + "--input-format, or 'formats:' in paperlint.yml, says what it is if it does";

    private UnknownFormat()
    {
    }

    public static UnknownFormat Instance { get; } = new();

    public override string Name => "unknown";

    public override IReadOnlyList<string> Extensions => [];

    public override bool Recognizes(Stream text) => false;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) =>
        TextBlocks.Read(stream, ChunkCutter.AfterLineFeed, chunk => new OpaqueBlock(chunk.Bytes, chunk.Start,
            chunk.Start.ByteOffset == 0 ? [new InputProblem(ProblemCodes.UnmappedRecord, 0, 1, Advice)] : []));
}
