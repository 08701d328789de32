using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers.Pattern;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Structure;

/// <summary>
/// Reports lines of a scraped page that belong to no paper: those that the reader set apart, and titles that are
/// nothing but such a line.
/// </summary>
internal sealed class PageChromeAnalyzer : EntryAnalyzer
{
    /// <summary>No form is longer; a longer title need not be looked at.</summary>
    private const int LongestForm = 120;

    private readonly Rule _rule;
    private readonly Lazy<Regex[]> _forms;

    public PageChromeAnalyzer(Rule rule)
    {
        _rule = rule;
        _forms = new Lazy<Regex[]>(() => [.. rule.Parameters.Texts("forms").Select(form => PatternRegex.Create($@"\A(?:{form})\z", ignoreCase: false))]);
    }

    public override void Analyze(EntryContext context)
    {
        if (context.Entry.IsChrome)
        {
            ReportLine(context[FieldNames.Chrome]!);
        }
        else if (context.Title is { } title && IsForm(title.Text.Trim()))
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

    private bool IsForm(string title) => title.Length is > 0 and <= LongestForm && Array.Exists(_forms.Value, form => form.IsMatch(title));
}
