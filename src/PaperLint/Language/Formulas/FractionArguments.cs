namespace PaperLint.Language.Formulas;

/// <summary>
/// What a fraction takes: two groups in braces, or single signs, as in <c>frac{a}{b}</c>, <c>frac 14</c> and <c>frac1p</c>.
/// </summary>
internal readonly struct FractionArguments(MathTokens tokens)
{
    /// <summary>The token after both, <see cref="MathTokens.None"/> where they are lost, or lie beyond <paramref name="end"/>.</summary>
    public int EndOf(int fraction, int end)
    {
        // These stand between their arguments.
        if (tokens.CommandOf(fraction)!.Name is "over" or "atop" or "choose")
        {
            return MathTokens.None;
        }

        var first = SkipSpace(fraction + 1);
        if (AreDigits(first) && first < end)
        {
            return first + 1;
        }

        var after = EndOfOne(first);
        var last = after < 0 ? MathTokens.None : EndOfOne(SkipSpace(after));
        return last <= end ? last : MathTokens.None;
    }

    /// <summary>Whether a number is both arguments: frac12.</summary>
    public bool AreDigits(int index) => tokens.IsKind(index, TokenKind.Number) && tokens[index].Length == 2;

    private int EndOfOne(int index)
    {
        if (tokens.Is(index, '{'))
        {
            return tokens[index].Partner > index ? tokens[index].Partner + 1 : MathTokens.None;
        }

        return (tokens.IsKind(index, TokenKind.Number) && tokens[index].Length == 1)
            || tokens.IsKind(index, TokenKind.Letter)
            || (tokens.IsCommand(index) && tokens[index].Command!.IsOperand)
            ? index + 1
            : MathTokens.None;
    }

    private int SkipSpace(int index) => tokens.IsSpace(index) ? index + 1 : index;
}
