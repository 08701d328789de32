namespace PaperLint.Evidence;

/// <summary>Tells whether a formula is another one that has lost names of commands and nothing else.</summary>
internal static class LostCommands
{
    /// <summary>Letters of both together, in pairs: the work grows with their product, and no formula of an abstract has more.</summary>
    private const int MostPairs = 1 << 20;

    public static bool Explain(ReadOnlySpan<Letter> left, ReadOnlySpan<Letter> whole)
    {
        if (left.Length > whole.Length || left.Length * (long)whole.Length > MostPairs)
        {
            return false;
        }

        // Whether the first letters of what is left, so many as the index says, are explained by the letters read so far.
        var explained = new bool[left.Length + 1];
        explained[0] = true;
        foreach (var letter in whole)
        {
            for (var i = left.Length; i > 0; i--)
            {
                explained[i] = (explained[i] && letter.IsOptional) || (explained[i - 1] && left[i - 1].Value == letter.Value);
            }

            explained[0] &= letter.IsOptional;
        }

        return explained[left.Length];
    }
}
