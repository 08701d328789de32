using PaperLint.Habits;
using PaperLint.Reporting.Html;

namespace PaperLint.Reporting.Sources;

/// <summary>What sources do to texts, as a page for the authors of scrapers: it loads nothing and runs no script.</summary>
public static class SourceHtmlReport
{
    public static void Write(IEnumerable<SourceDiagnosis> sources, TextWriter output)
    {
        HtmlPage.WriteHead(output);
        output.Write("<h1>What sources do to texts</h1>\n");
        foreach (var source in sources)
        {
            output.Write($"<h2>{HtmlText.Escape(source.Source)}</h2>\n");
            output.Write($"<p class=\"note\">{HtmlText.Escape(SourceSentence.Of(source))}</p>\n");
            if (source.Habits.IsEmpty)
            {
                output.Write("<p>It does nothing to texts that would be a habit.</p>\n");
            }

            foreach (var finding in source.Habits)
            {
                Write(finding, output);
            }
        }

        HtmlPage.WriteEnd(output);
    }

    private static void Write(HabitFinding finding, TextWriter output)
    {
        var (says, advice) = (HtmlText.Escape(SourceSentence.Of(finding)), HtmlText.Escape(finding.Habit.Advice));
        output.Write($"<section>\n<h3>{says}</h3>\n<p>{advice}</p>\n<ul>\n");
        foreach (var example in finding.Examples)
        {
            var key = example.Key is { } paper ? $", {paper}" : "";
            var repaired = example.Repaired is { Length: > 0 } text ? $" <ins>{HtmlText.Escape(text)}</ins>" : "";
            output.Write(
                $"<li><span class=\"place\">row {example.Row}{HtmlText.Escape(key)}</span> "
                + $"<span class=\"text\"><del>{HtmlText.Escape(example.Text)}</del>{repaired}</span></li>\n");
        }

        output.Write("</ul>\n</section>\n");
    }
}
