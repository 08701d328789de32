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
        var candidates = new Candidates(tokens, lexicon, judgement.Prose);
        for (var wordIndex = 0; wordIndex < words.Count; wordIndex++)
        {
            var word = words[wordIndex];
            if (IsAmongProse(text, words, wordIndex))
            {
                continue;
            }

            tokens.Clear();
            _tokenizer.ReadAround(text, word, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Start >= word.Start && tokens[i].Start < word.End && candidates.MayShowFormula(i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the word is English, and stands between words that can be no part of a formula: then it is none either. Tells at a
    /// glance what most texts have.
    /// </summary>
    private bool IsAmongProse(string text, List<TextSpan> words, int index)
    {
        var word = words[index];
        var before = word.Start - 1;
        var after = word.End;
        if (before < 2 || after > text.Length - 3 || text[before] != ' ' || text[after] != ' ')
        {
            return false;
        }

        return char.IsAsciiLetter(text[before - 1])
            && char.IsAsciiLetter(text[before - 2])
            && char.IsAsciiLetter(text[after + 1])
            && char.IsAsciiLetter(text[after + 2])
            && (index == 0 || words[index - 1].End != before)
            && (index == words.Count - 1 || words[index + 1].Start != after + 1)
            && lexicon.ReadingOf(text.AsSpan(word.Start, word.Length)).HasFlag(WordReading.English);
    }

    /// <summary>Whether, before anything is judged, something in the text shows that there may be a formula.</summary>
    public bool MayHoldFormula(MathTokens tokens) => new Candidates(tokens, lexicon, judgement.Prose).MayHoldFormula();

    /// <summary>Judges all that may be commands. What <paramref name="protectedText"/> covers is prose.</summary>
    public void Judge(MathTokens tokens, SpanSet protectedText)
    {
        Protect(tokens.All, protectedText);
        new FormulaJudge(lexicon, judgement).Score(tokens);
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
