using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Formats.Columnar;

/// <summary>What a block of a table holds.</summary>
/// <param name="Bytes">All texts.</param>
/// <param name="RowStarts">Where each row begins in the bytes.</param>
/// <param name="Cells">In the order of the bytes.</param>
/// <param name="Problems">What is wrong with the rows.</param>
internal sealed record TableBlockContent(byte[] Bytes, ImmutableArray<int> RowStarts, ImmutableArray<TableCell> Cells,
    ImmutableArray<InputProblem> Problems);
