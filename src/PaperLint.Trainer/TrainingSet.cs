using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>The abstracts that the judge learns from, in an order that is chance and always the same.</summary>
internal sealed class TrainingSet
{
    private const int Seed = 20240601;

    private readonly LatexLexicon _lexicon;

    public TrainingSet(string data, LatexLexicon lexicon)
    {
        _lexicon = lexicon;
        var reader = new FormulaReader(lexicon);
        var labels = new Labels(lexicon);
        var chance = new Random(Seed);
        var rows =
            new[] { "math-train.jsonl.gz", "stripped-math.jsonl",
            "abstracts.jsonl.gz" }.SelectMany(file => RowReader.Read(Path.Combine(data, file)));
        Texts = [.. rows.OrderBy(_ => chance.Next())
            .Select((row, i) => new TrainingText(row, reader, labels) { Fold = i % Trainer.Folds })];
    }

    public IReadOnlyList<TrainingText> Texts { get; }

    /// <summary>Measures the judge by the scores that the places have, for each field.</summary>
    public void Report(int safeScore, TextWriter output)
    {
        foreach (var field in Texts.GroupBy(text => text.Row.Field).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            var measure = MeasureOf(field, _lexicon, safeScore);
            output.WriteLine($"  {(field.Key.Length == 0 ? "the feed" : field.Key)}: {measure}");
        }
    }

    public static Measure MeasureOf(IEnumerable<TrainingText> texts, LatexLexicon lexicon, int safeScore)
    {
        var measure = new Measure();
        foreach (var text in texts)
        {
            using var tokens = text.Judged(lexicon);
            measure.Add(text.Row, FormulaReport.Of(tokens, lexicon, safeScore));
        }

        return measure;
    }
}
