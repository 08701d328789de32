using System.Text;

namespace PaperLint.Language.Formulas;

/// <summary>Writes a formula as LaTeX between dollar signs, with its backslashes put back.</summary>
internal sealed class LatexStyleRenderer(MathTokens tokens, LatexLexicon lexicon)
{
    /// <summary>The formula as TeX can set it; null where something in it would stop TeX.</summary>
    public string? Render(Formula formula)
    {
        var latex = new StringBuilder("$");
        var sizes = 0;
        for (var i = formula.Start; i < formula.End; i++)
        {
            sizes += tokens.IsCommand(i) ? tokens[i].Command!.Name switch { "left" => 1, "right" => -1, _ => 0 } : 0;
            if (sizes < 0 || !IsPaired(i, formula) || HoldsFormula(i) || !Write(latex, i, formula.End))
            {
                return null;
            }
        }

        return sizes == 0 ? latex.Append('$').ToString() : null;
    }

    /// <summary>Braces must close; other brackets need not.</summary>
    private bool IsPaired(int index, Formula formula) =>
        tokens.CharAt(index) is not ('{' or '}') || formula.Contains(tokens[index].Partner);

    /// <summary>\textbf{decoupled \mu P}: inside of text, TeX sets no formula that has no dollar signs of its own.</summary>
    private bool HoldsFormula(int index)
    {
        if (!tokens.IsCommand(index)
            || tokens[index].Command is not { Role: CommandRole.Style } style
            || !(style.Name.StartsWith("text", StringComparison.Ordinal) || style.Name is "emph" or "mbox" or "hbox" or "underline")
            || !tokens.Is(index + 1, '{'))
        {
            return false;
        }

        for (var i = index + 2; i < tokens[index + 1].Partner; i++)
        {
            if (tokens.IsCommand(i) || tokens.IsKind(i, TokenKind.Script) || tokens.IsKind(i, TokenKind.Other))
            {
                return true;
            }
        }

        return false;
    }

    private bool Write(StringBuilder latex, int index, int end)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind == TokenKind.Bare && (token.IsMath || token.Command!.Role == CommandRole.Function))
        {
            if (token.Command!.IsOperatorName)
            {
                latex.Append($"\\operatorname{{{token.Command.Name}}}");
                return true;
            }

            WriteCommand(latex, tokens.TextOf(index), index, end);
            return true;
        }

        if (token.Kind == TokenKind.Other)
        {
            return WriteForeign(latex, index, end);
        }

        // What a space of LaTeX left gets its backslash back; a tie had none.
        if (token.Kind == TokenKind.Sign && new FormulaSpacing(tokens, lexicon).Read(index) is not null)
        {
            latex.Append(tokens.Is(index, '~') ? "" : "\\").Append(tokens.CharAt(index));
            return true;
        }

        // The signs around a formula are written once, around the whole.
        if (token.Kind != TokenKind.Escape || token.Partner < 0)
        {
            latex.Append(tokens.CharAt(index) is '%' or '#' or '&' ? "\\" : "").Append(tokens.TextOf(index));
        }

        return true;
    }

    private void WriteCommand(StringBuilder latex, ReadOnlySpan<char> name, int index, int end)
    {
        latex.Append('\\').Append(name);

        // \ntimes n is one command, \n times n another: a letter must not touch the name before it.
        if (index + 1 < end && tokens[index + 1].Kind is TokenKind.Letter or TokenKind.Name or TokenKind.Word)
        {
            latex.Append(' ');
        }
    }

    /// <summary>A sign that a command prints is written as that; TeX need not know any other.</summary>
    private bool WriteForeign(StringBuilder latex, int index, int end)
    {
        if (lexicon.FindSign(tokens.TextOf(index)) is not { } command)
        {
            return false;
        }

        WriteCommand(latex, command.Name, index, end);
        return true;
    }
}
