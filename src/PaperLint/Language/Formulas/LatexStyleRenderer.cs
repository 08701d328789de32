using System.Text;

namespace PaperLint.Language.Formulas;

/// <summary>Writes a formula as LaTeX between dollar signs, with its backslashes put back.</summary>
internal sealed class LatexStyleRenderer(MathTokens tokens)
{
    public string Render(int start, int end)
    {
        var latex = new StringBuilder("$");
        for (var i = start; i < end; i++)
        {
            Write(latex, i, end);
        }

        return latex.Append('$').ToString();
    }

    private void Write(StringBuilder latex, int index, int end)
    {
        var isBare = tokens[index].Kind == TokenKind.Bare && (tokens[index].IsMath || tokens[index].Command!.Role == CommandRole.Function);
        if (isBare)
        {
            latex.Append('\\').Append(tokens.TextOf(index));

            // \ntimes n is one command, \n times n another: a letter must not touch the name before it.
            if (index + 1 < end && tokens[index + 1].Kind is TokenKind.Letter or TokenKind.Name or TokenKind.Word)
            {
                latex.Append(' ');
            }

            return;
        }

        // The signs around a formula are written once, around the whole.
        if (tokens[index].Kind != TokenKind.Escape || tokens[index].Partner < 0)
        {
            latex.Append(tokens.TextOf(index));
        }
    }
}
