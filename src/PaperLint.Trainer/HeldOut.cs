using PaperLint.Language.Formulas;
using PaperLint.Language.Urls;

namespace PaperLint.Trainer;

/// <summary>Measures the judge on abstracts of several fields that it never learns from.</summary>
internal static class HeldOut
{
    public static void Report(string data, LatexLexicon lexicon, Judgement judgement, TextWriter output)
    {
        var reader = new FormulaReader(lexicon, judgement);
        var rows = new[] { "math-fields.jsonl", "clean-fields.jsonl" }.SelectMany(file => RowReader.Read(Path.Combine(data, file)));
        foreach (var field in rows.GroupBy(row => row.Field).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            var measure = new Measure(lexicon, judgement.Safe);
            foreach (var row in field)
            {
                using var tokens = reader.Read(row.Text);
                reader.Judge(tokens, ProtectedText.Find(row.Text, UrlTokenizer.Find(row.Text)));
                measure.Add(row, FormulaReport.Of(tokens, lexicon));
            }

            output.WriteLine($"  {field.Key}: {measure}");
        }
    }
}
