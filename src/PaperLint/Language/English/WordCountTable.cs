using System.Buffers.Binary;
using System.Text;

namespace PaperLint.Language.English;

/// <summary>
/// The form in which counts of words and of pairs of words are built into the library: a table of hashes that is asked where it
/// lies, without a step to load it, and a list of the common words. Of a word or pair the table has no letters but 23 bits of its
/// hash beside those that say where to look: one question in some millions for what was never counted is answered wrong.
/// </summary>
internal static class WordCountTable
{
    /// <summary>The file of rules with the counts as text.</summary>
    public const string TextName = "word-counts.txt";

    /// <summary>The resource with the table.</summary>
    public const string ResourceName = "words.bin";

    /// <summary>Words met as often are common: another may be a slip of theirs.</summary>
    public const int FewestOfCommon = 30;

    /// <summary>Bytes before the slots: how many slots there are, as a power of two.</summary>
    public const int HeadSize = sizeof(int);

    private const int ValueBits = 8;
    private const int FlagBits = 1;
    private const int SlotPadding = ValueBits + FlagBits;

    /// <summary>A count is kept to a twelfth of its doubling: within three per cent.</summary>
    private const double StepsOfDoubling = 12;

    /// <summary>The value of what is known and was not counted; those of counts begin behind it.</summary>
    private const int Uncounted = 1;

    private const uint ListedFlag = 1U << ValueBits;
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    private static readonly int[] s_counts =
        [.. Enumerable.Range(0, 1 << ValueBits)
            .Select(value => value <= Uncounted ? 0 : (int)Math.Round(Math.Pow(2, (value - Uncounted - 1) / StepsOfDoubling)))];

    public static ulong HashOf(ReadOnlySpan<char> word) => Mix(Hash(FnvOffset, word));

    public static ulong HashOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Mix(Hash((Hash(FnvOffset, first) ^ ' ') * FnvPrime, second));

    /// <summary>The slot of a word or pair; 0 where it has none.</summary>
    public static uint Find(ReadOnlySpan<byte> slots, ulong hash)
    {
        var mask = (slots.Length / sizeof(uint)) - 1;
        for (var at = (int)(hash >> 32) & mask; ; at = (at + 1) & mask)
        {
            var slot = BinaryPrimitives.ReadUInt32LittleEndian(slots[(at * sizeof(uint))..]);
            if (slot == 0 || slot >> SlotPadding == FingerprintOf(hash))
            {
                return slot;
            }
        }
    }

    public static int CountOf(uint slot) => s_counts[(byte)slot];

    public static bool IsListed(uint slot) => (slot & ListedFlag) != 0;

    /// <summary>Writes the table of these words and pairs, and the common ones of the words behind it, in ordinal order.</summary>
    public static void Write(IReadOnlyCollection<CountedWord> items, Stream output)
    {
        var slotBits = 1;
        while (1 << slotBits < 2 * items.Count)
        {
            slotBits++;
        }

        var slots = new byte[sizeof(uint) << slotBits];
        foreach (var item in items)
        {
            Add(slots, item);
        }

        var common = items.Where(item => item.Next.Length == 0 && item.Count >= FewestOfCommon)
            .Select(item => item.Word)
            .Order(StringComparer.Ordinal);
        Span<byte> head = stackalloc byte[HeadSize];
        BinaryPrimitives.WriteInt32LittleEndian(head, slotBits);
        output.Write(head);
        output.Write(slots);
        output.Write(Encoding.ASCII.GetBytes(string.Join('\n', common)));
    }

    private static void Add(byte[] slots, CountedWord item)
    {
        var hash = item.Next.Length == 0 ? HashOf(item.Word) : HashOf(item.Word, item.Next);
        var mask = (slots.Length / sizeof(uint)) - 1;
        var at = (int)(hash >> 32) & mask;
        while (BinaryPrimitives.ReadUInt32LittleEndian(slots.AsSpan(at * sizeof(uint))) != 0)
        {
            at = (at + 1) & mask;
        }

        var value = item.Count == 0 ? Uncounted : Uncounted + 1 + (int)Math.Round(StepsOfDoubling * Math.Log2(item.Count));
        var slot = (FingerprintOf(hash) << SlotPadding) | (item.IsListed ? ListedFlag : 0) | (uint)Math.Min(value, byte.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(slots.AsSpan(at * sizeof(uint)), slot);
    }

    /// <summary>Of bits that do not say where to look.</summary>
    private static uint FingerprintOf(ulong hash) => (uint)hash >> SlotPadding;

    private static ulong Hash(ulong hash, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * FnvPrime;
        }

        return hash;
    }

    /// <summary>Lets each bit depend on each (the finalizer of MurmurHash3).</summary>
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
