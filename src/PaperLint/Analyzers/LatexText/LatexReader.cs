using System.Buffers;

namespace PaperLint.Analyzers.LatexText;

/// <summary>Finds LaTeX in prose, from left to right, outer constructs before those inside them.</summary>
internal sealed class LatexReader(LatexVocabulary vocabulary)
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("\\{~`'%-");

    public IEnumerable<LatexMatch> Read(string text)
    {
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(s_marks) is var next and >= 0)
        {
            at += next;
            var match = ReadAt(text, at);
            if (match is not null)
            {
                yield return match;
            }

            at = Math.Max(match?.Anchor.End ?? 0, at + (text[at] == '\\' ? 2 : 1));
        }
    }

    private LatexMatch? ReadAt(string text, int at) => text[at] switch
    {
        '\\' => LatexAccents.Read(text, at, at) ?? LatexCommands.Read(vocabulary, text, at),
        '{' => LatexCommands.ReadGroup(vocabulary, text, at),
        '~' => LatexMarks.ReadTie(text, at),
        '%' => LatexMarks.ReadComment(text, at),
        '-' => LatexMarks.ReadDash(text, at),
        _ => LatexQuotes.Read(text, at),
    };
}
