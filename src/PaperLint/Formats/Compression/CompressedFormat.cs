using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;
using PaperLint.Files;

namespace PaperLint.Formats.Compression;

/// <summary>A file of another format, compressed. Places are those of the text in it.</summary>
public sealed class CompressedFormat(CorpusFormat content, CompressionMethod method) : CorpusFormat
{
    /// <summary>Bytes that tell whether a file is compressed, and how.</summary>
    private const int LongestMark = 4;

    public override string Name => content.Name + method.Suffix;

    public override IReadOnlyList<string> Extensions { get; } = [.. content.Extensions.Select(extension => extension + method.Suffix)];

    public override bool IsText => content.IsText;

    public override bool CanLeaveOut => content.CanLeaveOut;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping)
    {
        var file = new PeekStream(stream, LongestMark);
        if (IsPlain(file.Head))
        {
            yield return new OpaqueBlock(default, default,
                [new InputProblem(ProblemCodes.BrokenArchive, 0, 0,
                $"it is not compressed at all; take the '{method.Suffix}' off its name")]);
            yield break;
        }

        using var text = method.OpenRead(file);
        var peek = new PeekStream(text, LongestMark);
        if (CompressionMethod.OfContent(peek.Head) is not null)
        {
            yield return new OpaqueBlock(default, default,
                [new InputProblem(ProblemCodes.BrokenArchive, 0, 0,
                "it holds another compressed file; decompress it once, for example with gunzip or unzstd")]);
            yield break;
        }

        var end = default(BlockStart);
        foreach (var block in content.Read(peek, mapping))
        {
            yield return block;
            end = block.End;
        }

        if (text.Problem is { } problem)
        {
            yield return new OpaqueBlock(default, end, [problem]);
        }
    }

    public override bool Recognizes(Stream text) => content.Recognizes(text);

    /// <summary>Plain text under such a name is read as what it is.</summary>
    public override CorpusFormat Told(Stream file)
    {
        var peek = new PeekStream(file, LongestMark);
        if (IsPlain(peek.Head))
        {
            return content.Told(peek);
        }

        using var text = method.OpenRead(peek);
        var inner = new PeekStream(text, LongestMark);

        // What is compressed twice is not read: one layer after the other would have no end.
        return CompressionMethod.OfContent(inner.Head) is not null ? this : new CompressedFormat(content.Told(inner), method);
    }

    public override byte[]? WithFields(ReadOnlySpan<byte> record, ImmutableArray<(string Name, string Text)> fields) =>
        content.WithFields(record, fields);

    public override Stream OpenRead(Stream file) => method.OpenRead(file);

    public override Stream OpenWrite(Stream file) => method.OpenWrite(file);

    public override CorpusCopy CreateCopy(SourceFile source, Stream target) => content.IsText
        ? base.CreateCopy(source, target)
        : new CompressedCopy(output => content.CreateCopy(source with { Format = content, Open = () => OpenText(source) }, output),
            method.OpenWrite(target));

    /// <summary>What is compressed in a file, on disk: a table is read at any place.</summary>
    private Stream OpenText(SourceFile source)
    {
        using var file = source.Open();
        using var text = method.OpenRead(file);
        var copy = TemporaryFile.Create();
        text.CopyTo(copy);
        return copy;
    }

    /// <summary>Whether a file begins with what no compressed one begins with: letters, signs, space, or the mark of UTF-8.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> head) =>
        !head.IsEmpty
        && (InputEncoding.MarkLength(head, default) > 0
            || !(head.ContainsAnyExceptInRange((byte)'\t', (byte)'~') || head.ContainsAnyInRange((byte)0x0E, (byte)0x1F)));
}
