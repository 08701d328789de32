using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Language.Formulas;

/// <summary>Reads a text as a typesetter would: tells formulas from prose, and commands that lost their backslashes from English.</summary>
internal sealed class FormulaReader(LatexLexicon lexicon)
{
    /// <summary>A judgement can rest on the one for the word beside it; longer chains are no help.</summary>
    private const int Passes = 2;

    private readonly MathTokenizer _tokenizer = new(lexicon);

    /// <summary>The tokens of the text; no bare command is judged yet.</summary>
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

    /// <summary>Judges all bare commands. What <paramref name="protectedText"/> covers is prose.</summary>
    public void Judge(MathTokens tokens, SpanSet protectedText)
    {
        Protect(tokens.All, protectedText);
        var evidence = new Evidence();
        var undecided = Gather(tokens, evidence);
        if (undecided.Count > 0)
        {
            JudgeFirmLetters(tokens, undecided, evidence);
            Judge(tokens, undecided, evidence);
        }
    }

    private static void Protect(Span<MathToken> tokens, SpanSet protectedText)
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

    /// <summary>Takes the sure commands for what they are; returns the indexes of the others.</summary>
    private static List<int> Gather(MathTokens tokens, Evidence evidence)
    {
        var undecided = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Bare when token.IsMath || (!token.IsGlued && token.Command!.IsSure):
                    token.IsMath = true;
                    evidence.AddLost();
                    evidence.AddSymbol(token.Command!.Name);
                    break;
                case TokenKind.Bare when token.Command!.Role != CommandRole.Function && !tokens.IsAmongWords(i):
                    undecided.Add(i);
                    break;
                case TokenKind.Raw:
                    evidence.AddSymbol(token.Command!.Name);
                    break;
                case TokenKind.Script when tokens.Is(i + 1, '{') || (tokens.EndsOperand(i - 1) && !tokens.IsWord(i + 1)):
                    evidence.Scripts++;
                    break;
                case TokenKind.Escape when token.Partner >= 0 && tokens.Is(i, '$'):
                    evidence.HasDollars = true;
                    break;
            }
        }

        return undecided;
    }

    private void JudgeFirmLetters(MathTokens tokens, List<int> undecided, Evidence evidence)
    {
        var greek = new GreekJudge(tokens, lexicon, evidence);
        foreach (var index in undecided)
        {
            if (tokens[index].Command!.Role == CommandRole.Greek && !evidence.HasDollars && greek.IsFirm(index))
            {
                tokens[index].IsMath = true;
                evidence.AddSymbol(tokens[index].Command!.Name);
                evidence.AddLost();
            }
        }
    }

    private void Judge(MathTokens tokens, List<int> undecided, Evidence evidence)
    {
        var judge = new CommandJudge(tokens, lexicon, evidence);
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var index in undecided)
            {
                if (!tokens[index].IsMath && judge.IsCommand(index))
                {
                    tokens[index].IsMath = true;
                    evidence.AddSymbol(tokens[index].Command!.Name);
                    if (tokens[index].Command!.Role != CommandRole.Greek)
                    {
                        evidence.AddLost();
                    }
                }
            }
        }
    }
}
