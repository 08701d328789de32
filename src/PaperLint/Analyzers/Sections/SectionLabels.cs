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
        var opening = Forms(OpeningKey);
        string[] all = [.. Forms(AllKey), .. opening];
        _all = Lookup(all);
        _opening = Lookup(opening);
        string[] starts =
        [
            .. all.Select(word => word.ToUpperInvariant()),
            .. all.Select(word => char.ToUpperInvariant(word[0]) + word[1..]),
        ];
        _starts = SearchValues.Create(starts, StringComparison.Ordinal);

        string[] Forms(string key) => [.. LettersOf(file, key).SelectMany(word => (string[])[word, irregular.PluralOf(word)])];
    }

    /// <summary>Whether a word, in any case and number, labels a section.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _all.Contains(word);

    /// <summary>Whether it labels the first one.</summary>
    public bool Opens(ReadOnlySpan<char> word) => _opening.Contains(word);

    /// <summary>Whether a word begins as a label is written: <c>METHODSWe</c>, <c>Methodical</c>.</summary>
    public bool Begin(ReadOnlySpan<char> word) => char.IsAsciiLetterUpper(word[0]) && word.IndexOfAny(_starts) == 0;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a list, which stand in running text as one run of letters each.</summary>
    private static ImmutableArray<string> LettersOf(DataFile file, string key)
    {
        var words = file.Words(key);
        return words.FirstOrDefault(word => !word.All(char.IsAsciiLetter)) is { } other
            ? throw file.Error(file.Required(key), $"a label is one word of ASCII letters, not '{other}'")
            : words;
    }
}
