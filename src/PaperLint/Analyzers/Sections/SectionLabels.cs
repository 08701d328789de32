using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperLint.Language.English;
using PaperLint.Packs;

namespace PaperLint.Analyzers.Sections;

/// <summary>The words that label the sections of an abstract, in the singular and the plural.</summary>
internal sealed class SectionLabels
{
    private const string AllKey = "labels";
    private const string OpeningKey = "opening";
    private const string IrregularKey = "irregular";

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _all;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _opening;

    /// <summary>Labels as they begin one: with a capital, or all in capitals.</summary>
    private readonly SearchValues<string> _starts;

    /// <exception cref="RuleException">A list is missing, or is none, or has what is no word in it.</exception>
    public SectionLabels(DataFile file)
    {
        var irregular = new IrregularForms(file, IrregularKey);
        Words = LettersOf(file, AllKey);
        Opening = LettersOf(file, OpeningKey);
        _all = Forms(Words.Concat(Opening));
        _opening = Forms(Opening);
        string[] starts =
        [
            .. Words.Concat(Opening).Select(word => word.ToUpperInvariant()),
            .. Words.Concat(Opening).Select(word => char.ToUpperInvariant(word[0]) + word[1..]),
        ];
        _starts = SearchValues.Create(starts, StringComparison.Ordinal);

        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Forms(IEnumerable<string> words) => words
            .SelectMany(word => new[] { word, irregular.PluralOf(word) })
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The labels of later sections.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The labels of first sections.</summary>
    public ImmutableArray<string> Opening { get; }

    /// <summary>Whether a word, in any case and number, labels a section.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _all.Contains(word);

    /// <summary>Whether it labels the first one.</summary>
    public bool Opens(ReadOnlySpan<char> word) => _opening.Contains(word);

    /// <summary>Where the next word that may begin with a label begins, at <paramref name="from"/> or after; -1 for none.</summary>
    public int Next(string text, int from)
    {
        for (var at = from; at < text.Length && text.AsSpan(at).IndexOfAny(_starts) is var next and >= 0; at++)
        {
            at += next;
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The words of a list, which stand in running text as one run of letters each.</summary>
    private static ImmutableArray<string> LettersOf(DataFile file, string key)
    {
        var words = file.Words(key);
        return words.FirstOrDefault(word => !word.All(char.IsAsciiLetter)) is { } other
            ? throw file.Error(file.Required(key), $"a label is one word of ASCII letters, not '{other}'")
            : words;
    }

    /// <summary>Where a run of ASCII letters ends.</summary>
    public static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end;
    }
}
