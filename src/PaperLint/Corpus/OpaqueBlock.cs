using System.Collections.Immutable;

namespace PaperLint.Corpus;

/// <summary>Bytes in which no papers are looked for: they are passed on as they are.</summary>
internal sealed class OpaqueBlock(ReadOnlyMemory<byte> bytes, BlockStart start, ImmutableArray<InputProblem> problems) : Block(bytes, start)
{
    protected override ParsedBlock Parse() => new([], problems);
}
