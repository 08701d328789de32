using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Sections;

/// <summary>Reports the label of a first section where no other section follows.</summary>
internal sealed class LoneSectionAnalyzer(Rule rule, SectionLabels labels) : FieldAnalyzer
{
    private const string And = " and ";

    /// <summary>What is longer is no abstract.</summary>
    private const int LongestLookedAt = 4000;

    public override ImmutableArray<string> Scope => rule.Scope;

    public override ImmutableArray<string> Triggers => labels.Opening;

    public override void Analyze(FieldContext context)
    {
        var text = context.Text;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = EndOfLabel(text, start);
        if (end > start && !HasOther(text, text.AsSpan(start, end - start), end))
        {
            var label = text[start..end].TrimEnd(' ', ':', '-', '–', '—');
            context.Report(rule, TextSpan.FromBounds(start, end), null, (SectionsProvider.LabelName, label));
        }
    }

    /// <summary>Behind "Background:", "AIMS -" or "BACKGROUND AND PURPOSE:"; the start where none stands there.</summary>
    private int EndOfLabel(string text, int start)
    {
        var at = start;
        while (true)
        {
            var end = SectionLabels.EndOfWord(text, at);
            if (end == at || !char.IsAsciiLetterUpper(text[start]) || !labels.Opens(text.AsSpan(at, end - at)))
            {
                return start;
            }

            var rest = text.AsSpan(end);
            if (rest.StartsWith(":"))
            {
                return end + 1;
            }

            if (rest is [' ', '-' or '–' or '—', ' ', ..])
            {
                return end + " - ".Length;
            }

            if (!rest.StartsWith(And, StringComparison.OrdinalIgnoreCase))
            {
                return start;
            }

            at = end + And.Length;
        }
    }

    private bool HasOther(string text, ReadOnlySpan<char> label, int from)
    {
        var limit = Math.Min(text.Length, from + LongestLookedAt);
        for (var at = labels.Next(text, from); at >= 0 && at < limit; at = labels.Next(text, at + 1))
        {
            var word = text.AsSpan(at, SectionLabels.EndOfWord(text, at) - at);
            if (labels.Contains(word) && !label.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
