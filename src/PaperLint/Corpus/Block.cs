using System.Collections.Immutable;
using System.Text;

namespace PaperLint.Corpus;

/// <summary>
/// A stretch of a file that is read, linted and written as a whole. The blocks of a file follow each other without a
/// gap, so writing them in order gives the file; what no field covers is copied byte for byte.
/// A block is the unit of parallel work: <see cref="Entries"/> is parsed on first use, on whichever core asks.
/// </summary>
public abstract class Block(ReadOnlyMemory<byte> bytes, BlockStart start)
{
    private LineIndex? _lines;
    private ParsedBlock? _parsed;

    /// <summary>The bytes of the block as they lie on disk.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>Where the block begins in its file.</summary>
    public BlockStart Start { get; } = start;

    /// <summary>The papers and the page chrome of the block, in order.</summary>
    public ImmutableArray<Entry> Entries => Parsed.Entries;

    /// <summary>What is wrong with the bytes of the block themselves.</summary>
    public ImmutableArray<InputProblem> Problems => Parsed.Problems;

    /// <summary>Whether every byte was understood. Nothing is written over a file with a block that was not.</summary>
    public bool IsWhole => Problems.All(problem => !problem.Unread);

    /// <summary>
    /// Whether the bytes are those of the file, or of the text that is compressed in it. A table has its texts elsewhere than a block:
    /// there they stand one after another.
    /// </summary>
    public virtual bool IsText => true;

    /// <summary>Where what follows the block begins.</summary>
    public virtual BlockStart End => Start.After(Bytes.Span);

    /// <summary>What the bytes stand for: UTF-8, or an encoding with one byte for each character.</summary>
    protected virtual Encoding Characters => Encoding.UTF8;

    /// <summary>Those who look at the blocks beside theirs see the same entries as those who work on them.</summary>
    private ParsedBlock Parsed => _parsed ?? Interlocked.CompareExchange(ref _parsed, Parse(), null) ?? _parsed;

    /// <summary>
    /// The place in the file of a byte of the block. In a table the row is that of the table, and the column is the offset in the text.
    /// </summary>
    public virtual FilePosition PositionOf(int byteOffset) => (_lines ??= new LineIndex(Bytes, Start, Characters)).PositionOf(byteOffset);

    /// <summary>
    /// The block as it is read with other bytes in its place; null where a format marks its fields so well that no text in them
    /// changes what is read as a field.
    /// </summary>
    public virtual Block? With(byte[] bytes) => null;

    /// <summary>Finds the entries. Called once, but where several cores ask at the same time.</summary>
    protected abstract ParsedBlock Parse();
}
