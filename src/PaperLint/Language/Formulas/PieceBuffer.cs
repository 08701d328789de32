using System.Runtime.CompilerServices;

namespace PaperLint.Language.Formulas;

/// <summary>Room for the pieces of one word, on the stack.</summary>
[InlineArray(WordSplitter.MaxLength)]
internal struct PieceBuffer
{
    private WordPiece _first;
}
