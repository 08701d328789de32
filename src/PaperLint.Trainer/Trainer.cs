using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>Learns the two passes of the judge. The second learns from scores that the first gave to texts it had not seen.</summary>
internal sealed class Trainer(TrainingSet training)
{
    /// <summary>Parts of the data: each is judged by what was learnt from the others.</summary>
    public const int Folds = 5;

    private readonly Pass _first =
        new(training.Texts, text => text.First,
        new RegressionSettings(Rate: 0.1, Sparsity: 8, Decay: 1, Rounds: 3, FewestTexts: 4, CostOfFalseReport: 1.5, CostOfFalseTerm: 3));
    private readonly Pass _second =
        new(training.Texts, text => text.Second,
        new RegressionSettings(Rate: 0.1, Sparsity: 3, Decay: 1, Rounds: 4, FewestTexts: 4, CostOfFalseReport: 1.5, CostOfFalseTerm: 3));

    private string _wordTable = "";
    private string _placeTable = "";
    private string _firstTable = "";
    private string _secondTable = "";

    /// <summary>Learns from all texts; the places of each have, after that, the scores of a judge that had not seen it.</summary>
    public void Learn()
    {
        var names = new AtomNames(training.Texts, training.Lexicon);
        _wordTable = JudgementWriter.WriteWords(training.Prose.Words);
        _placeTable = JudgementWriter.WritePlaces(training.Prose.Places, names);
        _first.Gather(training.Lexicon, isSecond: false);
        var first = Learn(_first);
        foreach (var text in training.Texts)
        {
            text.Facts.AddScores(text.Tokens, text.Places);
        }

        _second.Gather(training.Lexicon, isSecond: true);
        var second = Learn(_second);
        _firstTable = JudgementWriter.Write(_first.WeightsOf(first), names);
        _secondTable = JudgementWriter.Write(_second.WeightsOf(second), names);
    }

    public Judgement Judgement(SafeScores safe) =>
        new(training.Prose.ToTable(), JudgementText.Read(_firstTable), JudgementText.Read(_secondTable), safe);

    /// <summary>The data file that the rules on formulas read.</summary>
    public string Write(SafeScores safe) =>
        $"""
        # Weights that tell commands that lost their backslashes from English: how much each feature of a place speaks for a command, in
        # parts of 1/{Language.Formulas.Judgement.Unit} of the logarithm of odds. Written by src/PaperLint.Trainer; what it says is explained there and by `rules explain --trace`.

        # From these sums on the commands of a class are trusted unseen.
        safe:
        {Indented(string.Join('\n', Enum.GetValues<SafetyClass>().Select(kind => $"{kind}: {safe[kind]}")))}

        # Words that look glued from commands, were met in many texts and were so in hardly any.
        words: |
        {Indented(_wordTable)}
        # Names between neighbours of two classes, of which the same is true.
        places: |
        {Indented(_placeTable)}
        # The first pass looks at the text alone.
        first: |
        {Indented(_firstTable)}
        # The second knows what the first thinks of the places around.
        second: |
        {Indented(_secondTable)}
        """;

    private static string Indented(string table) => string.Join('\n', table.TrimEnd('\n').Split('\n').Select(line => "  " + line));

    private Regression Learn(Pass pass)
    {
        Regression? whole = null;
        Parallel.For(0, Folds + 1, fold =>
        {
            if (fold == Folds)
            {
                whole = pass.Learn(without: null);
                return;
            }

            var regression = pass.Learn(without: fold);
            foreach (var text in training.Texts.Where(text => text.Fold == fold))
            {
                pass.Score(text, regression);
            }
        });
        return whole!;
    }
}
