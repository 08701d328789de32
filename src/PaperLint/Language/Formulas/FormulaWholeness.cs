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

    public bool IsWhole(Formula formula)
    {
        var span = TextSpan.FromBounds(tokens[formula.Start].Start, tokens[formula.End - 1].End);
        for (var i = displayed.FirstOver(span); i < _isWhole.Length && displayed.Spans[i].OverlapsWith(span); i++)
        {
            if (!(_isWhole[i] ??= IsWhole(displayed.Spans[i], formula.Start)))
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

    /// <summary>Whether all of a formula between marks can be written so, of which one token is known.</summary>
    private bool IsWhole(TextSpan display, int inside)
    {
        var (start, end) = (inside, inside + 1);
        while (start > 0 && tokens[start - 1].Start >= display.Start)
        {
            start--;
        }

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

    private bool IsWhole(int index, int end)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind == TokenKind.Escape)
        {
            // A macro of the author's own may print anything.
            return token.Length == 1 || !char.IsAsciiLetter(tokens.Text[token.Start + 1]);
        }

        return !tokens.IsCommand(index) || token.Command!.Role != CommandRole.Fraction || HasArguments(index, token.Command, end);
    }

    private bool HasArguments(int index, Command command, int end)
    {
        if (command.Name is "over" or "atop" or "choose")
        {
            return false;
        }

        var first = tokens.IsSpace(index + 1) ? index + 2 : index + 1;
        if (first >= end)
        {
            return false;
        }

        return (tokens.IsKind(first, TokenKind.Number) && tokens[first].Length == 2)
            || (tokens.Is(first, '{')
                && tokens[first].Partner > first
                && tokens.Is(tokens[first].Partner + 1, '{')
                && tokens[tokens[first].Partner + 1].Partner < end
                && tokens[tokens[first].Partner + 1].Partner > 0);
    }
}
