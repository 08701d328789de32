namespace PaperLint.Corpus;

/// <summary>Where a block begins in its file: <paramref name="ByteOffset"/> in bytes, and the 0-based <paramref name="Row"/> and <paramref name="Column"/> (UTF-16 units) of its first byte.</summary>
public readonly record struct BlockStart(long ByteOffset, long Row, int Column);
