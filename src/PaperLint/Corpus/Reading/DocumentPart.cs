using System.Collections.Immutable;

namespace PaperLint.Corpus.Reading;

/// <summary>A stretch of a document that becomes a block.</summary>
/// <param name="Bytes">Those of the stretch.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Records">Which of the records of the document stand in it.</param>
/// <param name="Problems">What is wrong in it, as places in the stretch.</param>
internal readonly record struct DocumentPart(ReadOnlyMemory<byte> Bytes, BlockStart Start, Range Records,
    ImmutableArray<InputProblem> Problems);
