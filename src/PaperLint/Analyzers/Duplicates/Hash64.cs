namespace PaperLint.Analyzers.Duplicates;

/// <summary>
/// A 64-bit hash of texts, the same on every machine and in every version, for indexes are kept. Text is taken four
/// UTF-16 units at a time and folded with the 64x64 to 128-bit multiplication of wyhash (https://github.com/wangyi-fudan/wyhash,
/// public domain); numbers are finished as in SplitMix64 (https://prng.di.unimi.it/splitmix64.c, public domain).
/// No defence against texts that were made to collide.
/// </summary>
internal static class Hash64
{
    private const ulong Secret0 = 0xA0761D6478BD642F;
    private const ulong Secret1 = 0xE7037ED1A0B428DB;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Secret0 ^ (ulong)text.Length;
        var rest = text;
        for (; rest.Length >= 4; rest = rest[4..])
        {
            hash = Fold(hash ^ Read(rest[..4]), Secret1);
        }

        ulong last = 0;
        foreach (var c in rest)
        {
            last = (last << 16) | c;
        }

        return Fold(hash ^ last, Secret0) ^ hash;
    }

    public static ulong Combine(ulong first, ulong second) => Mix(first * Golden + second);

    /// <summary>SplitMix64's finish: a one-to-one map whose every output bit depends on every input bit.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The <paramref name="index"/>-th output of SplitMix64 from the seed 0.</summary>
    public static ulong Sequence(int index) => Mix((ulong)(index + 1) * Golden);

    private static ulong Read(ReadOnlySpan<char> four) => four[0] | ((ulong)four[1] << 16) | ((ulong)four[2] << 32) | ((ulong)four[3] << 48);

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
