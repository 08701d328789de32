using System.Globalization;

namespace PaperLint.Habits;

/// <summary>The month in which arXiv numbered a paper: the only date that every format keeps.</summary>
public readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    private const string Arxiv = "arxiv:";

    /// <summary>arXiv's numbers begin with 9107; a two-digit year from here on is of the last century.</summary>
    private const int FirstYear = 91;

    /// <summary>Null where the key is of no paper on arXiv.</summary>
    public static Month? Of(string key)
    {
        var rest = key.StartsWith(Arxiv, StringComparison.Ordinal) ? key.AsSpan(Arxiv.Length) : [];
        var slash = rest.IndexOf('/');
        rest = slash >= 0 ? rest[(slash + 1)..] : rest;
        if (rest.Length < 4
            || !int.TryParse(rest[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(rest[2..4], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > 12)
        {
            return null;
        }

        return new Month((year >= FirstYear ? 1900 : 2000) + year, number);
    }

    public int CompareTo(Month other) => ToInt().CompareTo(other.ToInt());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    private int ToInt() => (Year * 12) + Number;
}
