using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>What a place that may be a command truly is.</summary>
internal sealed class Labels(LatexLexicon lexicon)
{
    /// <summary>Whether the names at the place are those of commands that the formula around it lost.</summary>
    public bool IsCommand(TrainingRow row, MathTokens tokens, int index)
    {
        var token = tokens[index];
        var formula = row.Formulas.FirstOrDefault(formula => formula.IsAt(token.Start, token.End));
        if (formula is not { Damage: FormulaDamage.Visible })
        {
            return false;
        }

        if (token.Kind == TokenKind.Bare)
        {
            return formula.Lost.Contains(token.Command!.Name);
        }

        var pieces = new WordPiece[WordSplitter.MaxLength];
        return pieces.AsSpan(0, lexicon.Splitter.Split(tokens.TextOf(index), pieces))
            .ToArray()
            .All(piece => piece.Command is null || formula.Lost.Contains(piece.Command.Name));
    }
}
