namespace PaperLint.Language.Formulas;

/// <summary>Decides for the names of Greek letters, which authors also spell out: "the beta distribution", "delta parameters".</summary>
internal sealed class GreekJudge(MathTokens tokens, LatexLexicon lexicon, Evidence evidence)
{
    private const int LongestPhrase = 64;

    /// <summary>Whether the letter stands in a formula beyond doubt, whatever else the text holds.</summary>
    public bool IsFirm(int index)
    {
        if (tokens[index].IsGlued)
        {
            return false;
        }

        if (tokens.IsKind(index + 1, TokenKind.Script) || tokens.IsKind(index - 1, TokenKind.Script))
        {
            return true;
        }

        if (tokens.Is(index + 1, '(') && tokens[index + 1].Partner > 0 && !IsNameOfName(index))
        {
            return true;
        }

        var before = tokens.Before(index);
        var after = tokens.After(index);
        if (IsComparison(tokens.CharAt(before)) || (IsComparison(tokens.CharAt(after)) && !IsValue(after)))
        {
            return true;
        }

        if (IsSureCommand(before) || IsSureCommand(after) || tokens.Is(index - 1, '|') || tokens.Is(index + 1, '|'))
        {
            return true;
        }

        return IsBesideOperand(index) || IsTerm(index) || IsArgument(index);
    }

    /// <summary>Glued to a number, a letter or a bracket: 2pi, gamma(x).</summary>
    private bool IsBesideOperand(int index) =>
        (tokens.EndsOperand(index - 1) && !tokens.IsKind(index - 1, TokenKind.Sign)) || (tokens.IsKind(index + 1, TokenKind.Letter) && tokens.StartsOperand(index + 1));

    /// <summary>A term of a sum, a product or a quotient: 1-delta, 1/epsilon.</summary>
    private bool IsTerm(int index)
    {
        var before = tokens.Before(index);
        var after = tokens.After(index);
        return (tokens.CharAt(before) is '+' or '*' or '/' && tokens.EndsOperand(tokens.Before(before)) && !tokens.IsWord(before - 1))
            || (tokens.Is(before, '-') && tokens.IsKind(tokens.Before(before), TokenKind.Number))
            || (tokens.CharAt(after) is '+' or '*' && tokens.StartsOperand(tokens.After(after)))
            || (tokens.CharAt(after) is '/' && after == index + 1 && tokens.StartsOperand(after + 1) && !tokens.IsWord(after + 1) && tokens.IsKind(after + 1, TokenKind.Letter) && !tokens.Is(after + 2, '-'));
    }

    /// <summary>An argument of a function with a name of one letter, O(Delta log n), or a member of a pair of symbols, (alpha,f).</summary>
    private bool IsArgument(int index)
    {
        if (tokens.Is(index - 1, '(') && tokens.IsKind(index - 2, TokenKind.Letter) && tokens[index - 1].Partner > index)
        {
            return true;
        }

        return (tokens.Is(index - 1, '(') && tokens.Is(index + 1, ',') && IsSymbol(tokens.After(index + 1)))
            || (tokens.Is(index + 1, ')') && tokens.Is(tokens.Before(index), ',') && IsSymbol(tokens.Before(tokens.Before(index))));
    }

    private bool IsSymbol(int index) => tokens.IsVariable(index) || tokens.CommandOf(index) is { IsOperand: true };

    public bool IsCommand(int index)
    {
        if (evidence.HasDollars)
        {
            return false;
        }

        if (IsFirm(index))
        {
            return true;
        }

        var name = tokens.CommandOf(index)!.Name;
        if (IsSquare(index))
        {
            return false;
        }

        if (tokens[index].IsGlued)
        {
            return evidence.HasSymbol(name) || evidence.IsDamaged;
        }

        if (IsCut(index) || tokens.IsKind(index + 1, TokenKind.Number) || (tokens.Is(index + 1, '-') && tokens.IsKind(index + 2, TokenKind.Number)))
        {
            return evidence.HasSymbol(name);
        }

        if (tokens.IsCommand(tokens.Before(index)) || tokens.IsCommand(tokens.After(index)))
        {
            return true;
        }

        if (IsSpeltOut(index))
        {
            return false;
        }

        if (evidence.HasSymbol(name))
        {
            return true;
        }

        return evidence.IsDamaged || evidence.Scripts > 0 ? !IsProperName(index) : IsLikely(index, name);
    }

    /// <summary>"alpha = 0.05" is also written by authors who never open LaTeX.</summary>
    private bool IsValue(int comparison) => tokens.Is(comparison, '=') && tokens.IsKind(tokens.After(comparison), TokenKind.Number) && tokens.TextOf(tokens.After(comparison)).Contains('.');

    /// <summary>A lone letter in a text that has no other sign of damage.</summary>
    private bool IsLikely(int index, string name)
    {
        if (tokens.After(index) is >= 0 and var after && IsValue(after))
        {
            return false;
        }

        if (tokens.Is(index - 1, '-') && tokens.IsWord(index - 2))
        {
            return char.IsAsciiLetterUpper(tokens.CharAt(index - 2)) && char.IsAsciiLetterLower(name[0]) && !IsPhrase(index - 2, index);
        }

        if (IsAfterNoun(index) || (char.IsAsciiLetterLower(name[0]) && tokens.Is(index - 3, '\'') && tokens.Is(index - 2, 's')))
        {
            return true;
        }

        if (char.IsAsciiLetterUpper(name[0]) || name is "alpha" or "beta" or "gamma" or "delta" or "pi" or "chi")
        {
            return tokens.Is(index + 1, '-') && tokens.IsWord(index + 2) && !tokens.Is(index + 3, '-') && !IsProperName(index);
        }

        return true;
    }

    /// <summary>"the parameter gamma", "a matrix Sigma": a noun whose things have symbols stands before it.</summary>
    private bool IsAfterNoun(int index)
    {
        var before = tokens.Before(index);
        return tokens.IsWord(before) && lexicon.IsSymbolNoun(tokens.TextOf(before));
    }

    /// <summary>The text was cut off behind it, so it may be the beginning of any word.</summary>
    private bool IsCut(int index) => index == tokens.Count - 1;

    /// <summary>"Delta Activation Layer", "Gamma-from-Mono": a name begins with it.</summary>
    private bool IsProperName(int index)
    {
        if (!char.IsAsciiLetterUpper(tokens.CharAt(index)))
        {
            return false;
        }

        var after = tokens.After(index);
        return tokens.IsWord(after) && after == index + 2 && char.IsAsciiLetterUpper(tokens.CharAt(after));
    }

    /// <summary>A function is called by a letter: Omega(d). After a word, TD(lambda) is another thing.</summary>
    private bool IsNameOfName(int index) => tokens.Is(index - 1, '-');

    /// <summary>The chi-square test is spelt out even beside its symbol.</summary>
    private bool IsSquare(int index) => tokens.CommandOf(index)!.Name == "chi" && index + 2 < tokens.Count && tokens.TextOf(index + 2).StartsWith("square");

    private bool IsSpeltOut(int index)
    {
        var before = tokens.Before(index);
        var after = index + 1 < tokens.Count && (tokens.IsSpace(index + 1) || tokens.Is(index + 1, '-')) ? index + 2 : MathTokens.None;
        // "Cohen's kappa", "Fleiss' kappa"
        if (tokens.IsKind(before, TokenKind.Letter) && tokens.CharAt(before) == 's' && tokens.Is(before - 1, '\''))
        {
            return !evidence.IsDamaged && tokens.IsWord(before - 2) && IsPhrase(before - 2, index);
        }

        if (tokens.Is(before, '\''))
        {
            return !evidence.IsDamaged && tokens.IsWord(before - 1) && IsPhrase(before - 1, index);
        }

        return IsPhrase(before, index) || IsPhrase(index, after);
    }

    private bool IsPhrase(int first, int second)
    {
        if (first < 0 || second < 0 || second >= tokens.Count || tokens[first].Length + tokens[second].Length >= LongestPhrase)
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

    private bool IsSureCommand(int index) => index >= 0 && ((tokens[index].IsGlued && tokens[index].IsMath) || tokens.CommandOf(index) is { IsSure: true, Role: not CommandRole.Style });

    private static bool IsComparison(char sign) => sign is '=' or '<' or '>' or '≤' or '≥';
}
