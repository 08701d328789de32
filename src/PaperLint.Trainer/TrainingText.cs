using PaperLint.Language.Formulas;
using PaperLint.Language.Urls;
using PaperLint.Text;

namespace PaperLint.Trainer;

/// <summary>An abstract as the judge reads it: its places that may be commands, what they truly are, and their features.</summary>
internal sealed class TrainingText
{
    public TrainingText(TrainingRow row, LatexLexicon lexicon, Labels labels)
    {
        Row = row;
        Protected = ProtectedText.Find(row.Text, UrlTokenizer.Find(row.Text));
        Tokens = new FormulaReader(lexicon).Read(row.Text);
        FormulaReader.Protect(Tokens.All, Protected);
        Facts = new TextFacts(Tokens);
        Places = [.. new Candidates(Tokens, lexicon, lexicon.Judgement.Prose).Find()];
        AreTerms = [.. Places.Select(new SpeltOutTerms(Tokens, lexicon).Contains)];
        AreCommands = [.. Places.Select(place => labels.IsCommand(row, Tokens, place))];
        First = new int[Places.Length][];
        Second = new int[Places.Length][];
    }

    public TrainingRow Row { get; }

    /// <summary>What would be reported by the scores that its places have.</summary>
    public List<FormulaReport> Reports(LatexLexicon lexicon)
    {
        using var tokens = Judged(lexicon);
        return FormulaReport.Of(tokens, lexicon);
    }

    /// <summary>The text anew, judged by the scores that its places have.</summary>
    private MathTokens Judged(LatexLexicon lexicon)
    {
        var tokens = new FormulaReader(lexicon).Read(Row.Text);
        FormulaReader.Protect(tokens.All, Protected);
        foreach (var place in Places)
        {
            tokens[place].Score = Tokens[place].Score;
        }

        tokens.Decide(lexicon.Splitter);
        return tokens;
    }

    /// <summary>The part of the data that it is in, for models that must not know it.</summary>
    public required int Fold { get; init; }

    public SpanSet Protected { get; }

    public MathTokens Tokens { get; }

    public TextFacts Facts { get; }

    public int[] Places { get; }

    public bool[] AreCommands { get; }

    /// <summary>Whether each place is in a term in which authors spell letters out.</summary>
    public bool[] AreTerms { get; }

    /// <summary>The features of each place in the first pass.</summary>
    public int[][] First { get; }

    /// <summary>The features of each place in the second pass, which knows the scores of the first.</summary>
    public int[][] Second { get; }
}
