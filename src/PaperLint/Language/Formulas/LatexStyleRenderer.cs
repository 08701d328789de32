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
            if (sizes < 0 || !IsPaired(i, formula) || !Write(latex, i, formula.End))
            {
                return null;
            }
        }

        return sizes == 0 ? latex.Append('$').ToString() : null;
    }

    /// <summary>Braces must close; other brackets need not.</summary>
    private bool IsPaired(int index, Formula formula) =>
        tokens.CharAt(index) is not ('{' or '}') || (tokens[index].Partner >= formula.Start && tokens[index].Partner < formula.End);

    private bool Write(StringBuilder latex, int index, int end)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind == TokenKind.Bare && (token.IsMath || token.Command!.Role == CommandRole.Function))
        {
            WriteCommand(latex, tokens.TextOf(index), index, end);
            return true;
        }

        if (token.Kind == TokenKind.Other)
        {
            return WriteForeign(latex, index, end);
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
