using PaperLint.Language.Formulas;
using PaperLint.Language.Urls;

namespace PaperLint.Trainer;

/// <summary>The abstracts that the judge learns from, in an order that is chance and always the same.</summary>
internal sealed class TrainingSet
{
    private const int Seed = 20240601;

    /// <param name="data">The folder of the texts.</param>
    /// <param name="dictionary">Words of English, in small letters.</param>
    public TrainingSet(string data, IEnumerable<string> dictionary)
    {
        var chance = new Random(Seed);
        var files = new[] { "math-train.jsonl.gz", "stripped-math.jsonl", "abstracts.jsonl.gz" };
        List<TrainingRow> rows = [.. files.SelectMany(file => RowReader.Read(Path.Combine(data, file))).OrderBy(_ => chance.Next())];
        Prose = CountProse(rows);
        foreach (var word in dictionary)
        {
            Prose.AddListed(word);
        }

        Lexicon = LatexLexiconReader.ReadBuiltIn(Judgement.Empty with { Prose = Prose.ToTable() });
        var labels = new Labels(Lexicon);
        Texts = [.. rows.Select((row, i) => new TrainingText(row, Lexicon, labels) { Fold = i % Trainer.Folds })];
    }

    /// <summary>What need not be judged.</summary>
    public ProseCounts Prose { get; }

    /// <summary>The commands and words of the rules, and what need not be judged.</summary>
    public LatexLexicon Lexicon { get; }

    public IReadOnlyList<TrainingText> Texts { get; }

    /// <summary>Measures the judge by the scores that the places have, for each field.</summary>
    public void Report(SafeScores safe, TextWriter output)
    {
        foreach (var field in Texts.GroupBy(text => text.Row.Field).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            var measure = MeasureOf(field, safe);
            output.WriteLine($"  {(field.Key.Length == 0 ? "the feed" : field.Key)}: {measure}");
        }
    }

    private Measure MeasureOf(IEnumerable<TrainingText> texts, SafeScores safe)
    {
        var measure = new Measure(Lexicon, safe);
        foreach (var text in texts)
        {
            measure.Add(text.Row, text.Reports(Lexicon));
        }

        return measure;
    }

    private static ProseCounts CountProse(List<TrainingRow> rows)
    {
        var lexicon = LatexLexiconReader.ReadBuiltIn(Judgement.Empty);
        var reader = new FormulaReader(lexicon);
        var counts = new ProseCounts(new Labels(lexicon), lexicon);
        foreach (var row in rows)
        {
            using var tokens = reader.Read(row.Text);
            FormulaReader.Protect(tokens.All, ProtectedText.Find(row.Text, UrlTokenizer.Find(row.Text)));
            counts.Add(row, tokens);
        }

        return counts;
    }
}
