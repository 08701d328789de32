using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Sections;

/// <summary>Reports labels of sections that are glued to the sentence after them: <c>METHODSWe asked</c>, <c>Results:Half</c>.</summary>
internal sealed class GluedLabelAnalyzer(Rule rule, SectionLabels labels) : FieldAnalyzer
{
    /// <summary>A name can look like one label (<c>ContextNet</c>), hardly like two.</summary>
    private const int FewestInSmallLetters = 2;

    /// <summary>No abstract has more sections; a text that seems to is no abstract, and each is looked for in all of it.</summary>
    private const int MostLabels = 64;

    private readonly GluedLabelReader _reader = new(labels);

    public override ImmutableArray<string> Scope => rule.Scope;

    public override bool ReadsWords => true;

    public override bool Wants(ReadOnlySpan<char> word) => labels.Begin(word);

    public override void Analyze(FieldContext context)
    {
        var text = context.Text;
        var found = new List<TextSpan>();
        var read = 0;
        foreach (var word in context.WordsFor(this))
        {
            if (read < MostLabels && _reader.Read(text, word.Start) is { } label)
            {
                read++;
                if (text[label.End - 1] == ':' || !IsUsedTwice(text, word))
                {
                    found.Add(label);
                }
            }
        }

        var different = found.DistinctBy(span => text.Substring(span.Start, span.Length)).Count();
        foreach (var span in found)
        {
            var isSure = char.IsAsciiLetterUpper(text[span.End - 1]) || text[span.End - 1] == ':';
            if ((isSure || different >= FewestInSmallLetters) && !context.Protected.Overlaps(span))
            {
                var label = text[span.Start..span.End].TrimEnd(':');
                var fix = context.Replace(rule, span, label + ": ", FixSafety.Unsafe);
                context.Report(rule, span, fix, (SectionsProvider.LabelName, label));
            }
        }
    }

    /// <summary>A word of capitals and small letters that stands there twice is a name.</summary>
    private static bool IsUsedTwice(string text, TextSpan place)
    {
        var word = text.AsSpan(place.Start, place.Length);
        return word.ContainsAnyInRange('a', 'z')
            && (text.AsSpan(0, place.Start).Contains(word, StringComparison.Ordinal)
                || text.AsSpan(place.Start + 1).Contains(word, StringComparison.Ordinal));
    }
}
