using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Spelling;

/// <summary>
/// Tells which of some words stand more than once in the texts of an entry, in longer words too. One pass, however many
/// words there are: a long text may have thousands of misspellings.
/// </summary>
internal sealed class UsedTwice
{
    private const int LetterMask = 0x1F;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _uses =
        new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly int[] _lengths;

    /// <summary>A bit for each letter that a word begins with: few places of a text need a closer look.</summary>
    private int _firstLetters;

    public UsedTwice(FieldContext context, List<TextSpan> words)
    {
        _lengths = [.. words.Select(word => word.Length).Distinct().Order()];
        foreach (var span in words)
        {
            _uses[context.Text.AsSpan(span.Start, span.Length)] = 0;
            _firstLetters |= 1 << (context.Text[span.Start] & LetterMask);
        }

        foreach (var field in context.Entry.Fields)
        {
            Count(field.Text);
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => _uses[word] > 1;

    private void Count(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = WordShape.EndOf(text, start);
            for (; end - start >= _lengths[0]; start++)
            {
                if ((_firstLetters >> (text[start] & LetterMask) & 1) != 0)
                {
                    CountAt(text.AsSpan(start, end - start));
                }
            }

            start = end;
        }
    }

    private void CountAt(ReadOnlySpan<char> letters)
    {
        foreach (var length in _lengths)
        {
            if (length <= letters.Length && _uses.TryGetValue(letters[..length], out var uses))
            {
                _uses[letters[..length]] = uses + 1;
            }
        }
    }
}
