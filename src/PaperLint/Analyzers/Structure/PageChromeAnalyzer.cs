using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Formats.Feed;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Structure;

/// <summary>
/// Reports lines of a scraped page that belong to no paper: those that the reader set apart, and titles that are
/// nothing but such a line.
/// </summary>
internal sealed class PageChromeAnalyzer : EntryAnalyzer
{
    public const string LinesKey = "lines";

    private readonly Rule _rule;
    private readonly PageChrome _lines;

    public PageChromeAnalyzer(Rule rule)
    {
        _rule = rule;
        _lines = new PageChrome(rule.Parameters.RequiredData(LinesKey));
    }

    public override void Analyze(EntryContext context)
    {
        if (context.Entry.IsChrome)
        {
            ReportLine(context[FieldNames.Chrome]!);
        }
        else if (context.Title is { } title && _lines.IsChrome(title.Text))
        {
            // The paper's other fields may be sound, so nothing is deleted here.
            title.Report(_rule, new TextSpan(0, title.Text.Length));
        }
    }

    private void ReportLine(FieldContext line)
    {
        var end = line.Text.AsSpan().TrimEnd().Length;
        if (end > 0)
        {
            // The fix takes the line break along, so that no empty line stays behind.
            var fix = line.Replace(_rule, new TextSpan(0, line.Text.Length), "");
            line.Report(_rule, new TextSpan(0, end), fix);
        }
    }
}
