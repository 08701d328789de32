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
                int.Parse(file.Text("safe"), CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw file.Error(file.Keys, $"these are no weights: {e.Message}");
        }
    }
}
