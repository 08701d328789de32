using PaperLint.Corpus;

namespace PaperLint.Formats.Ris;

/// <summary>A value with its tag.</summary>
/// <param name="Tag">Two characters.</param>
/// <param name="Line">Where the line of the tag begins.</param>
/// <param name="Text">The text behind the tag, with the lines that go on with it, without the last line break.</param>
internal readonly record struct RisValue(string Tag, int Line, ByteSpan Text)
{
    /// <summary>Where the next value begins, or what is none.</summary>
    public required int Next { get; init; }
}
