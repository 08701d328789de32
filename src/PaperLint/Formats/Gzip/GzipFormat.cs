using System.Collections.Immutable;
using System.IO.Compression;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Gzip;

/// <summary>A file of another format, compressed. Places are those of the text in it.</summary>
public sealed class GzipFormat(CorpusFormat content) : CorpusFormat
{
    /// <summary>The format of what is compressed.</summary>
    public CorpusFormat Content => content;

    public override string Name => content.Name + ".gz";

    public override IReadOnlyList<string> Extensions { get; } = [.. content.Extensions.Select(extension => extension + ".gz")];

    public override bool CanLeaveOut => content.CanLeaveOut;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping)
    {
        using var text = new GzipReader(stream);
        var peek = new PeekStream(text, GzipReader.Mark.Length);
        if (peek.Head.StartsWith(GzipReader.Mark))
        {
            yield return new OpaqueBlock(default, default,
                [new InputProblem(ProblemCodes.BrokenArchive, 0, 0,
                "it holds another compressed file; decompress it once, for example with gunzip")]);
            yield break;
        }

        var end = default(BlockStart);
        foreach (var block in content.Read(peek, mapping))
        {
            yield return block;
            end = block.Start.After(block.Bytes.Span);
        }

        if (text.Problem is { } problem)
        {
            yield return new OpaqueBlock(default, end, [problem]);
        }
    }

    public override byte[]? WithFields(ReadOnlySpan<byte> record, ImmutableArray<(string Name, string Text)> fields) =>
        content.WithFields(record, fields);

    public override Stream OpenRead(Stream file) => new GzipReader(file);

    public override Stream OpenWrite(Stream file) => new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
}
