namespace PaperLint.Language.Formulas;

/// <summary>
/// Tells which formulas may be written for TeX unseen, of those whose repair in plain text may be made so: read anew they must print
/// the same, and nothing beside them may be a part of them, which dollar signs would cut in two.
/// </summary>
internal readonly struct LatexStyleTrust(MathTokens tokens, LatexLexicon lexicon)
{
    /// <param name="formula">The damaged formula.</param>
    /// <param name="latex">It as LaTeX between dollar signs.</param>
    /// <param name="plain">It in plain text.</param>
    public bool IsSure(Formula formula, string latex, string plain) =>
        IsClosed(formula) && IsAlone(formula.Start, step: -1) && IsAlone(formula.End - 1, step: 1) && Prints(latex, plain);

    private bool IsClosed(Formula formula)
    {
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (tokens[i].Kind is TokenKind.Open or TokenKind.Close && !formula.Contains(tokens[i].Partner))
            {
                return false;
            }
        }

        return true;
    }

    private bool Prints(string latex, string plain)
    {
        using var written = new FormulaReader(lexicon, Judgement.Empty).Read(latex);
        written.Decide(lexicon.Splitter);
        return WithoutSpace(new FormulaRenderer(written, lexicon).Render(0, written.Count)) == WithoutSpace(plain);
    }

    /// <summary>Whether prose is next to an end of the formula: a word behind a gap, or a mark and then a word.</summary>
    private bool IsAlone(int edge, int step)
    {
        var next = edge + step;
        if (next < 0 || next >= tokens.Count)
        {
            return true;
        }

        if (tokens.IsSpace(next))
        {
            return IsWord(next + step);
        }

        return (IsMark(next) || (step < 0 ? tokens.Is(next, '(') : tokens.Is(next, ')')))
            && (next + step < 0 || next + step >= tokens.Count || IsWord(tokens.IsSpace(next + step) ? next + (2 * step) : next + step));
    }

    private bool IsMark(int index) =>
        tokens.IsKind(index, TokenKind.Sign) && tokens.CharAt(index) is ',' or '.' or ';' or ':' or '?' or '!' or '"' or '\'' or '-';

    /// <summary>A word, or the article.</summary>
    private bool IsWord(int index) =>
        tokens.IsWord(index)
        || (tokens.IsKind(index, TokenKind.Bare) && !tokens.IsCommand(index) && tokens[index].Command!.IsEnglish)
        || (tokens.IsKind(index, TokenKind.Letter) && tokens.CharAt(index) is 'a' or 'A');

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
