using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Language.Formulas;

/// <summary>Reads a text as a typesetter would: tells formulas from prose, and commands that lost their backslashes from English.</summary>
internal sealed class FormulaReader(LatexLexicon lexicon, Judgement judgement)
{
    public FormulaReader(LatexLexicon lexicon)
        : this(lexicon, lexicon.Judgement)
    {
    }

    private readonly MathTokenizer _tokenizer = new(lexicon);

    /// <summary>The tokens of the text; nothing is judged yet.</summary>
    public MathTokens Read(string text) => _tokenizer.Read(text);

    /// <summary>Whether one of the words, which are all by which the text can show a formula, does.</summary>
    public bool MayShowFormula(string text, List<TextSpan> words)
    {
        using var tokens = new MathTokens(text);
        foreach (var word in words)
        {
            tokens.Clear();
            _tokenizer.ReadAround(text, word, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Start >= word.Start && tokens[i].Start < word.End && tokens.MayShowFormula(i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Judges all that may be commands. What <paramref name="protectedText"/> covers is prose.</summary>
    public void Judge(MathTokens tokens, SpanSet protectedText)
    {
        Protect(tokens.All, protectedText);
        if (tokens.HasCandidates())
        {
            new FormulaJudge(lexicon, judgement).Score(tokens, new TextFacts(tokens));
        }

        tokens.Decide(lexicon.Splitter);
    }

    public static void Protect(Span<MathToken> tokens, SpanSet protectedText)
    {
        var at = 0;
        foreach (var span in protectedText.Spans)
        {
            while (at < tokens.Length && tokens[at].End <= span.Start)
            {
                at++;
            }

            for (; at < tokens.Length && tokens[at].Start < span.End; at++)
            {
                tokens[at] = new MathToken(TokenKind.Word, tokens[at].Start, tokens[at].End);
            }
        }
    }
}
