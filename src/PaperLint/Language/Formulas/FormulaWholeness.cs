using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Language.Formulas;

/// <summary>
/// Tells whether all of a formula can be written as plain text. What cannot is left as it is: half a formula says something else.
/// </summary>
/// <param name="tokens">The text.</param>
/// <param name="displayed">Formulas that have their marks: what stands in one of them is a part of it.</param>
internal sealed class FormulaWholeness(MathTokens tokens, SpanSet displayed)
{
    /// <summary>What is known of each displayed formula: many formulas that were found may lie in one.</summary>
    private readonly bool?[] _isWhole = new bool?[displayed.Spans.Length];

    /// <summary>Whether a formula that has its marks is there.</summary>
    public bool IsDisplayed(TextSpan span) => displayed.Overlaps(span);

    public bool IsWhole(Formula formula)
    {
        var span = tokens.SpanOf(formula);
        for (var i = displayed.FirstOver(span); i < _isWhole.Length && displayed.Spans[i].OverlapsWith(span); i++)
        {
            if (!(_isWhole[i] ??= IsWhole(displayed.Spans[i])))
            {
                return false;
            }
        }

        for (var i = formula.Start; i < formula.End; i++)
        {
            if (!IsWhole(i, formula.End))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all of a formula between marks can be written so.</summary>
    private bool IsWhole(TextSpan display)
    {
        var start = FirstFrom(display.Start);
        var end = start;
        while (end < tokens.Count && tokens[end].End <= display.End)
        {
            end++;
        }

        for (var i = start; i < end; i++)
        {
            if (!IsWhole(i, end))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first token that begins at a place of the text or behind it.</summary>
    private int FirstFrom(int place)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsWhole(int index, int end)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind == TokenKind.Escape)
        {
            // A macro of the author's own may print anything.
            return token.Length == 1 || !char.IsAsciiLetter(tokens.Text[token.Start + 1]);
        }

        return !tokens.IsCommand(index)
            || token.Command!.Role != CommandRole.Fraction
            || new FractionArguments(tokens).EndOf(index, end) != MathTokens.None;
    }
}
