namespace PaperLint.Language.Formulas;

/// <summary>The terms and names in which authors spell the names of letters out: "alpha particles", "Cohen's kappa".</summary>
internal readonly struct SpeltOutTerms(MathTokens tokens, LatexLexicon lexicon)
{
    /// <summary>Whether the name at a place, with the word before or after it, is such a term.</summary>
    public bool Contains(int index)
    {
        var before = tokens.Before(index);
        return IsPhrase(before, index)
            || IsPhrase(Owner(before), index)
            || IsPhrase(index, tokens.After(index))
            || IsPhrase(index, Compounded(index))
            || IsPhrase(CompoundedBefore(index), index)
            || IsProperName(index);
    }

    /// <summary>"Delta Activation Layer", "Gamma Factory", "Gamma-from-Mono": capitals on both begin a name.</summary>
    private bool IsProperName(int index)
    {
        var isJoined = tokens.Is(index + 1, '-') && tokens.IsWord(index + 2) && tokens.Is(index + 3, '-');
        var next = isJoined ? index + 4 : index + 2;
        return char.IsAsciiLetterUpper(tokens.CharAt(index))
            && (isJoined || tokens.IsSpace(index + 1))
            && tokens.IsWord(next)
            && char.IsAsciiLetterUpper(tokens.CharAt(next))
            && char.IsAsciiLetterLower(tokens.Text[tokens[next].End - 1]);
    }

    /// <summary>"Cohen's kappa", "Fleiss' kappa": who stands before the apostrophe.</summary>
    private int Owner(int index)
    {
        var apostrophe = tokens.IsKind(index, TokenKind.Letter) && tokens.CharAt(index) == 's' ? index - 1 : index;
        return tokens.Is(apostrophe, '\'') && tokens.IsWord(apostrophe - 1) ? apostrophe - 1 : MathTokens.None;
    }

    /// <summary>"gamma-ray": what stands behind the hyphen, also where it looks like commands, as in "alpha-compositing".</summary>
    private int Compounded(int index) => tokens.Is(index + 1, '-') && index + 2 < tokens.Count ? index + 2 : MathTokens.None;

    /// <summary>"Lyman-alpha": what stands before the hyphen.</summary>
    private int CompoundedBefore(int index) => tokens.Is(index - 1, '-') ? index - 2 : MathTokens.None;

    private bool IsPhrase(int first, int second)
    {
        const int LongestPhrase = 64;
        if (first < 0 || second < 0 || tokens[first].Length + tokens[second].Length >= LongestPhrase)
        {
            return false;
        }

        Span<char> phrase = stackalloc char[LongestPhrase];
        var one = tokens.TextOf(first);
        var two = tokens.TextOf(second);
        one.CopyTo(phrase);
        phrase[one.Length] = ' ';
        two.CopyTo(phrase[(one.Length + 1)..]);
        return lexicon.IsPhrase(phrase[..(one.Length + 1 + two.Length)]);
    }
}
