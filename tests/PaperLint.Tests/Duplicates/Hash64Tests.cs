using PaperLint.Text;

namespace PaperLint.Tests.Duplicates;

public sealed class Hash64Tests
{
    [Fact]
    public void Hashes_are_those_that_indexes_hold()
    {
        var random = new Random(1);
        for (var length = 0; length < 70; length++)
        {
            var text = new string([.. Enumerable.Range(0, length).Select(_ => (char)random.Next(1 << 16))]);
            Hash64.Of(text).ShouldBe(UnitByUnit(text));
        }
    }

    private static ulong UnitByUnit(string text)
    {
        const ulong Secret0 = 0xA0761D6478BD642F, Secret1 = 0xE7037ED1A0B428DB;
        var hash = Secret0 ^ (ulong)text.Length;
        var whole = text.Length / 4 * 4;
        for (var i = 0; i < whole; i += 4)
        {
            hash = Fold(hash ^ (text[i] | ((ulong)text[i + 1] << 16) | ((ulong)text[i + 2] << 32) | ((ulong)text[i + 3] << 48)), Secret1);
        }

        return Fold(hash ^ text[whole..].Aggregate(0UL, (last, c) => (last << 16) | c), Secret0) ^ hash;
    }

    private static ulong Fold(ulong left, ulong right) => Math.BigMul(left, right, out var low) ^ low;
}
