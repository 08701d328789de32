using System.Collections.Immutable;
using System.Globalization;

namespace PaperLint.Configuration;

/// <summary>One sign of a <see cref="SectionPattern"/>: it leads from places of a path to those behind what it stands for.</summary>
internal sealed record SectionSign(SectionSignKind Kind)
{
    /// <summary>Characters of a whole number that could lie in a range.</summary>
    private const int LongestNumber = 11;

    public ImmutableArray<(char Low, char High)> Ranges { get; init; } = [];

    public bool IsNegated { get; init; }

    public int Low { get; init; }

    public int High { get; init; }

    public IReadOnlyList<List<SectionSign>> Choices { get; init; } = [];

    public static SectionSign Of(char c) => new(SectionSignKind.Set) { Ranges = [(c, c)] };

    /// <param name="path">What is matched.</param>
    /// <param name="from">For each place in it whether all signs before this one lead there.</param>
    public bool[] Step(string path, bool[] from)
    {
        var to = new bool[path.Length + 1];
        var runs = false;
        for (var i = 0; i <= path.Length; i++)
        {
            runs |= from[i];
            switch (Kind)
            {
                case SectionSignKind.Any:
                    to[i] = runs;
                    break;
                case SectionSignKind.Name:
                    to[i] = runs;
                    runs &= i < path.Length && path[i] != '/';
                    break;
                case SectionSignKind.Folders:
                    to[i] = runs && i > 0 && path[i - 1] == '/';
                    break;
                case SectionSignKind.Number when from[i]:
                    StepOverNumber(path, i, to);
                    break;
                case SectionSignKind.One or SectionSignKind.Set when from[i] && i < path.Length:
                    to[i + 1] = Takes(path[i]);
                    break;
            }
        }

        return to;
    }

    private bool Takes(char c) => Kind == SectionSignKind.One || Ranges.Any(range => c >= range.Low && c <= range.High) != IsNegated;

    private void StepOverNumber(string path, int start, bool[] to)
    {
        for (var end = start + 1; end <= path.Length && end - start <= LongestNumber; end++)
        {
            to[end] |= int.TryParse(path.AsSpan(start, end - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out var number) && number >= Low && number <= High;
        }
    }
}
