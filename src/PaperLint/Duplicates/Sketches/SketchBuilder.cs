using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Text;
using PaperLint.Text.Folding;

namespace PaperLint.Duplicates.Sketches;

/// <summary>Makes sketches of papers. Its buffers are used again for the next paper; not for several threads.</summary>
internal sealed class SketchBuilder
{
    /// <summary>UTF-16 units of a title that are remembered and reported: whole titles, but for those that are none.</summary>
    private const int LabelLength = 160;

    /// <summary>UTF-16 units of a key that are remembered: identifiers are shorter, and what is no identifier may be anything.</summary>
    private const int KeyLength = 100;

    /// <summary>
    /// Letters of an abstract that a cut copy must still have to be found by them: about a dozen words. A shorter rest is
    /// found by the title.
    /// </summary>
    public const int OpeningLetters = 64;

    private readonly FoldedText _folded = new();
    private readonly RadixSort _sort = new();
    private uint[] _shingles = new uint[512];
    private int _count;

    /// <summary>The sketch, or null where there is no text to compare.</summary>
    public PaperSketch? Sketch(Entry entry)
    {
        var label = entry.Title is { } title && !string.IsNullOrWhiteSpace(title.Text) ? title : entry.Abstract;
        if (label is null || string.IsNullOrWhiteSpace(label.Text))
        {
            return null;
        }

        var row = Fold(entry);
        if (_count == 0)
        {
            return null;
        }

        var length = Math.Min(LabelLength, label.Text.AsSpan().TrimEnd().Length);
        length -= char.IsHighSurrogate(label.Text[length - 1]) && length > 1 ? 1 : 0;
        return new PaperSketch
        {
            Row = row with { Traits = row.Traits | (label.Name == FieldNames.Abstract ? SketchTraits.LabelledByAbstract : 0) },
            Label = label.Text[..length],
            Key = RememberedKey(entry),
            Shingles = ShingleSet.Pack(SortedShingles()),
        };
    }

    /// <summary>The key of a paper as sketches have it.</summary>
    public static string RememberedKey(Entry entry) => entry.Key is { Length: > KeyLength } key ? key[..KeyLength] : entry.Key;

    /// <summary>The hashes by which copies of the paper are found before they are compared: 0 where there is nothing to hash.</summary>
    public (ulong Identifier, ulong Title) Signs(Entry entry)
    {
        TextFolder.Fold(FeedMarks.TrimTitle(entry.Title?.Text), _folded);
        return (IdentifierOf(entry), HashOfLetters());
    }

    private static ulong IdentifierOf(Entry entry) =>
        entry.Key.StartsWith("title:", StringComparison.Ordinal) ? 0 : Hash64.Of(entry.Key);

    private SketchRow Fold(Entry entry)
    {
        _count = 0;
        var row = FoldIdentity(entry);
        TextFolder.Fold(FeedMarks.TrimTitle(entry.Title?.Text), _folded);
        AddShingles();
        var (title, titleLetters, titleWords) = (HashOfLetters(), _folded.Letters.Length, _folded.Words);

        var text = FeedMarks.TrimAbstract(entry.Abstract?.Text);
        TextFolder.Fold(text, _folded);
        AddShingles();
        return row with
        {
            Title = title,
            TitleLetters = titleLetters,
            TitleWords = titleWords,
            Text = Hash64.Combine(title, HashOfLetters()),
            AbstractLetters = _folded.Letters.Length,
            Opening = _folded.Letters.Length >= OpeningLetters ? Hash64.Of(_folded.Letters[..OpeningLetters]) : 0,
            Traits = row.Traits | (SentenceStops.EndFinished(text) ? SketchTraits.EndsWhole : 0),
        };
    }

    private SketchRow FoldIdentity(Entry entry)
    {
        var raw = 0;
        foreach (var field in entry.Fields)
        {
            raw += field.Text.Length;
        }

        TextFolder.Fold(entry[FieldNames.Authors]?.Text, _folded);
        var traits = _folded.Words > 0 ? SketchTraits.HasAuthors : SketchTraits.None;
        traits |= string.IsNullOrWhiteSpace(entry.Url?.Text) ? 0 : SketchTraits.HasUrl;
        traits |= entry.Key.StartsWith("arxiv:", StringComparison.Ordinal) ? SketchTraits.IsOnArxiv : 0;
        return new SketchRow
        {
            Identifier = IdentifierOf(entry),
            Authors = HashOfLetters(),
            RawLength = raw,
            Traits = traits,
        };
    }

    private ulong HashOfLetters() => _folded.Letters.IsEmpty ? 0 : Hash64.Of(_folded.Letters);

    /// <summary>Adds each pair of neighbouring words of the folded text, or the only word.</summary>
    private void AddShingles()
    {
        var words = _folded.Words;
        if (_shingles.Length < _count + words)
        {
            Array.Resize(ref _shingles, Math.Max(_shingles.Length * 2, _count + words));
        }

        if (words == 0)
        {
            return;
        }

        var previous = Hash64.Of(_folded.Word(0));
        if (words == 1)
        {
            Add(previous);
        }

        for (var i = 1; i < words; i++)
        {
            var word = Hash64.Of(_folded.Word(i));
            Add(Hash64.Combine(previous, word));
            previous = word;
        }
    }

    private void Add(ulong hash) => _shingles[_count++] = (uint)(hash >> (64 - ShingleSet.Bits));

    private ReadOnlySpan<uint> SortedShingles()
    {
        var shingles = _shingles.AsSpan(0, _count);
        _sort.Sort(shingles, ShingleSet.Bits);
        var distinct = 1;
        foreach (var shingle in shingles)
        {
            if (shingle != shingles[distinct - 1])
            {
                shingles[distinct++] = shingle;
            }
        }

        return shingles[..Math.Min(distinct, ShingleSet.Limit)];
    }
}
