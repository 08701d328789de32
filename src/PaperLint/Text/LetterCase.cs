namespace PaperLint.Text;

/// <summary>Gives a right form the case in which the wrong one was written.</summary>
internal static class LetterCase
{
    /// <summary>
    /// <paramref name="right"/> in the case of <paramref name="written"/>; null when that is in no usual case, as names are
    /// (<c>WordNet</c>).
    /// </summary>
    public static string? Keep(ReadOnlySpan<char> written, string right) => ShapeOf(written) switch
    {
        Shape.Lower => right,
        Shape.Initial => char.ToUpperInvariant(right[0]) + right[1..],
        Shape.Upper => right.ToUpperInvariant(),
        Shape.Title => Title(right),
        _ => null,
    };

    private static Shape ShapeOf(ReadOnlySpan<char> written)
    {
        int letters = 0, upper = 0, heads = 0, upperHeads = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (!char.IsLetter(written[i]))
            {
                continue;
            }

            var isUpper = char.IsUpper(written[i]);
            var isHead = i == 0 || !char.IsLetter(written[i - 1]);
            letters++;
            upper += isUpper ? 1 : 0;
            heads += isHead ? 1 : 0;
            upperHeads += isUpper && isHead ? 1 : 0;
        }

        if (upper == 0)
        {
            return Shape.Lower;
        }

        if (upper == 1 && upperHeads == 1 && char.IsUpper(written[0]))
        {
            return Shape.Initial;
        }

        return upper == letters ? Shape.Upper : upper == upperHeads && upperHeads == heads ? Shape.Title : Shape.Mixed;
    }

    private static string Title(string right) => string.Create(right.Length, right, (title, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            title[i] = i == 0 || !char.IsLetter(source[i - 1]) ? char.ToUpperInvariant(source[i]) : source[i];
        }
    });

    private enum Shape
    {
        Lower,

        /// <summary>A capital at the very start only.</summary>
        Initial,
        Upper,

        /// <summary>A capital at the start of every word.</summary>
        Title,
        Mixed,
    }
}
