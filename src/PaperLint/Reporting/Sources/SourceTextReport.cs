using PaperLint.Habits;

namespace PaperLint.Reporting.Sources;

/// <summary>What sources do to texts, for a terminal.</summary>
public static class SourceTextReport
{
    public static void Write(IEnumerable<SourceDiagnosis> sources, TextWriter output)
    {
        foreach (var source in sources)
        {
            output.WriteLine($"{VisibleText.Escape(source.Source)}: {SourceSentence.Of(source)}");
            foreach (var finding in source.Habits)
            {
                output.WriteLine($"  {SourceSentence.Of(finding)}");
                foreach (var example in finding.Examples)
                {
                    var repaired = example.Repaired is { Length: > 0 } text ? $" for '{VisibleText.Escape(text)}'" : "";
                    output.WriteLine($"    row {example.Row}: '{VisibleText.Escape(example.Text)}'{repaired}");
                }

                output.WriteLine($"    = {finding.Habit.Advice}");
            }

            if (source.Habits.IsEmpty)
            {
                output.WriteLine("  does nothing to texts that would be a habit");
            }

            output.WriteLine();
        }
    }
}
