using System.Text;

namespace PaperLint.Language.English;

/// <summary>
/// How often words, and pairs of words with one space between them, stand in the titles and abstracts of 57,445 papers of all
/// fields, all in small letters: what is usual in this kind of text. The table lies in the library and is mapped into memory with it.
/// </summary>
internal sealed unsafe class WordCounts
{
    /// <summary>Words that were counted.</summary>
    public const double Total = 9_240_246;

    private readonly byte* _slots;
    private readonly int _size;
    private readonly int _commonSize;

    private WordCounts()
    {
        var stream = (UnmanagedMemoryStream)(typeof(WordCounts).Assembly.GetManifestResourceStream(WordCountTable.ResourceName)
            ?? throw new InvalidOperationException("the library was built without its counts of words"));
        var slotBits = new BinaryReader(stream).ReadInt32();
        _slots = stream.PositionPointer;
        _size = sizeof(uint) << slotBits;
        _commonSize = (int)(stream.Length - WordCountTable.HeadSize) - _size;
    }

    public static WordCounts BuiltIn { get; } = new();

    private ReadOnlySpan<byte> Slots => new(_slots, _size);

    /// <summary>Calls <paramref name="use"/> with each word that is common, in ordinal order.</summary>
    public void ForEachCommon(Action<ReadOnlySpan<char>> use)
    {
        ReadOnlySpan<char> words = Encoding.ASCII.GetString(_slots + _size, _commonSize);
        foreach (var word in words.Split('\n'))
        {
            use(words[word]);
        }
    }

    /// <summary>How often a word of small letters was counted, and whether a dictionary has it.</summary>
    public (int Count, bool IsListed) this[ReadOnlySpan<char> word]
    {
        get
        {
            var slot = WordCountTable.Find(Slots, WordCountTable.HashOf(word));
            return (WordCountTable.CountOf(slot), WordCountTable.IsListed(slot));
        }
    }

    public int CountOf(ReadOnlySpan<char> word) => WordCountTable.CountOf(WordCountTable.Find(Slots, WordCountTable.HashOf(word)));

    /// <summary>How often the second word was counted behind the first; 0 also where that was seldom.</summary>
    public int CountOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        WordCountTable.CountOf(WordCountTable.Find(Slots, WordCountTable.HashOf(first, second)));

    /// <summary>How often the second word stood behind the first if words stood anywhere.</summary>
    public double ExpectedOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => CountOf(first) * (double)CountOf(second) / Total;
}
