using PaperLint.Corpus;

namespace PaperLint.Formats.ArxivMail;

/// <summary>A paper of a mail, in bytes of its block.</summary>
/// <param name="Span">From its first line of backslashes to the first of the next paper, or to the end.</param>
/// <param name="Fields">By their names, in the order of the mail.</param>
internal sealed record ArxivMailPaper(ByteSpan Span, IReadOnlyList<(string Name, ByteSpan Text)> Fields);
