using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Text;

namespace PaperLint.Analyzers.Terms;

/// <summary>Looks every word of a text up in the terms of all its rules.</summary>
internal sealed class TermsAnalyzer(ImmutableArray<string> scope, IReadOnlyCollection<Term> terms) : FieldAnalyzer
{
    private readonly TermTable _table = new(terms);

    public override ImmutableArray<string> Scope => scope;

    public override bool ReadsWords => true;

    public override bool Wants(ReadOnlySpan<char> word) => _table.IsSign(word);

    public override void Analyze(FieldContext context)
    {
        // Of the forms of one rule, one that begins earlier, or is longer, hides those that it overlaps.
        var reached = new Dictionary<string, (int End, int Tried)>(StringComparer.Ordinal);
        foreach (var (span, term) in _table.Find(context.Text, context.WordsFor(this)))
        {
            var (end, tried) = reached.GetValueOrDefault(term.Rule.Id, (0, -1));
            if (span.Start >= end && span.Start > tried)
            {
                reached[term.Rule.Id] = (Report(context, term, span) ? span.End : end, span.Start);
            }
        }
    }

    private static bool Report(FieldContext context, Term term, TextSpan span)
    {
        var written = context.Text.AsSpan(span.Start, span.Length);
        var right = term.IsExact ? term.Rights[0] : LetterCase.Keep(written, term.Rights[0]);
        if (right is null || IsCommand(context.Text, span) || !context.IsProse(span))
        {
            return false;
        }

        var fix = context.Replace(term.Rule, span, right, term.Safety);
        var offered = term.Rights.Length == 1 ? right : string.Join(", ", term.Rights);
        context.Report(term.Rule, span, fix, (TermsProvider.RightName, offered));
        return true;
    }

    /// <summary>Whether the word is the name of a LaTeX command, a mention or a tag, none of which are spelt as words are.</summary>
    private static bool IsCommand(string text, TextSpan span) => span.Start > 0 && text[span.Start - 1] is '\\' or '@' or '#';
}
