using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Terms;

/// <summary>Looks every word of a text up in the terms of all its rules.</summary>
internal sealed class TermsAnalyzer(ImmutableArray<string> scope, IEnumerable<Term> terms) : FieldAnalyzer
{
    private readonly TermTable _table = new(terms);

    public override ImmutableArray<string> Scope => scope;

    public override bool ReadsWords => true;

    public override bool Wants(ReadOnlySpan<char> word) => _table.MayBegin(word);

    public override void Analyze(FieldContext context)
    {
        var text = context.Text;
        var end = 0;
        foreach (var letters in context.WordsFor(this))
        {
            // A word of many runs of letters is looked at once, and its beginning sought once.
            if (letters.Start < end || Words.StartOf(text, letters.Start) is var start && start < end)
            {
                continue;
            }

            var headEnd = Words.EndOf(text, letters.End);
            if (_table.Find(text, start, headEnd, out end) is not { } term || !Report(context, term, TextSpan.FromBounds(start, end)))
            {
                end = headEnd;
            }
        }
    }

    private static bool Report(FieldContext context, Term term, TextSpan span)
    {
        var written = context.Text.AsSpan(span.Start, span.Length);
        var right = term.IsExact ? term.Rights[0] : LetterCase.Keep(written, term.Rights[0]);
        if (right is null || IsCommand(context.Text, span) || context.Protected.Overlaps(span) || context.Formulas.Overlaps(span))
        {
            return false;
        }

        var fix = context.Replace(term.Rule, span, right, term.Safety);
        var offered = term.Rights.Length == 1 ? right : string.Join(", ", term.Rights);
        context.Report(term.Rule, span, fix, (TermsKind.RightName, offered));
        return true;
    }

    /// <summary>Whether the word is the name of a LaTeX command, a mention or a tag, none of which are spelt as words are.</summary>
    private static bool IsCommand(string text, TextSpan span) => span.Start > 0 && text[span.Start - 1] is '\\' or '@' or '#';
}
