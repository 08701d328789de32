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

    public override bool ReadsWords => true;

    public override bool Wants(ReadOnlySpan<char> word) => char.IsAsciiLetterUpper(word[0]) && labels.Contains(word);

    public override void Analyze(FieldContext context)
    {
        var text = context.Text;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var span = TextSpan.FromBounds(start, EndOfLabel(text, start));
        if (!span.IsEmpty && !context.WordsFor(this).Exists(word => IsOther(text, word, span)))
        {
            var label = text[span.Start..span.End].TrimEnd(' ', ':', '-', '–', '—');
            context.Report(rule, span, null, (SectionsProvider.LabelName, label));
        }
    }

    /// <summary>Behind "Background:", "AIMS -" or "BACKGROUND AND PURPOSE:"; the start where none stands there.</summary>
    private int EndOfLabel(string text, int start)
    {
        var at = start;
        while (true)
        {
            var end = EndOfWord(text, at);
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

    /// <summary>Where a run of ASCII letters ends.</summary>
    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a word that labels a section stands behind the first label and is no part of it.</summary>
    private static bool IsOther(string text, TextSpan word, TextSpan first) =>
        word.Start >= first.End
        && word.Start < first.End + LongestLookedAt
        && !char.IsLetterOrDigit(text[word.Start - 1])
        && !text.AsSpan(first.Start, first.Length)
            .Contains(text.AsSpan(word.Start, word.Length), StringComparison.OrdinalIgnoreCase);
}
