using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Matching;

/// <summary>
/// What papers are compared for: each has a key in each of these columns, and papers with the same key of a column may be copies. The
/// same as in <see cref="DuplicateSearch"/>, which has them all in memory at once.
/// </summary>
internal sealed class KeyColumns(MatchPart part)
{
    public const int Text = 0;
    public const int Identifier = 1;
    public const int Title = 2;
    public const int Opening = 3;
    public const int FirstBand = 4;

    public const int Count = FirstBand + MinHash.Bands;

    private readonly int[] _bands = [.. Enumerable.Range(0, MinHash.Bands).Where(band => part.Has(FirstBand + band))];
    private readonly uint[] _shingles = new uint[ShingleSet.Limit];
    private readonly ushort[] _values = new ushort[ShingleSet.Limit];

    /// <summary>
    /// Hands on the keys of a paper in the columns of the part, and always that of its text: of papers with one text, each part looks at
    /// the first only.
    /// </summary>
    public void Find(PaperSketch sketch, Action<int, ulong> add)
    {
        Add(Text, sketch.Row.Text, add);
        AddOwn(Identifier, sketch.Row.Identifier, add);
        AddOwn(Title, sketch.Row.Title, add);
        AddOwn(Opening, sketch.Row.Opening, add);
        if (_bands.Length > 0)
        {
            var shingles = _shingles.AsSpan(0, ShingleSet.Unpack(sketch.Shingles, _shingles));
            var values = _values.AsSpan(0, shingles.Length);
            MinHash.Mix(shingles, values);
            foreach (var band in _bands)
            {
                add(FirstBand + band, MinHash.HashBand(values, band));
            }
        }
    }

    private void AddOwn(int column, ulong key, Action<int, ulong> add)
    {
        if (part.Has(column))
        {
            Add(column, key, add);
        }
    }

    /// <summary>0 says that there is nothing to hash.</summary>
    private static void Add(int column, ulong key, Action<int, ulong> add)
    {
        if (key != 0)
        {
            add(column, key);
        }
    }
}
