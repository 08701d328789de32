using System.Globalization;
using PaperLint.Packs;

namespace PaperLint.Language.Formulas;

/// <summary>Reads what the trainer has written.</summary>
internal static class JudgementReader
{
    /// <exception cref="RuleException">The file is not of its shape.</exception>
    public static Judgement Read(DataFile file)
    {
        try
        {
            return new Judgement(
                JudgementText.ReadProse(file.Text("words"), file.Text("places")),
                JudgementText.Read(file.Text("first")),
                JudgementText.Read(file.Text("second")),
                ReadSafe(file));
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw file.Error(file.Keys, $"these are no weights: {e.Message}");
        }
    }

    private static SafeScores ReadSafe(DataFile file)
    {
        var scores = SafeScores.Never;
        foreach (var (key, value) in file.Mapping(file.Required("safe")).Pairs)
        {
            scores = scores.With(Enum.Parse<SafetyClass>(key.Value), int.Parse(file.Text(value), CultureInfo.InvariantCulture));
        }

        return scores;
    }
}
