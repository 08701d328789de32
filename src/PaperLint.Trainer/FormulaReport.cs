using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Formulas;
using PaperLint.Text;

namespace PaperLint.Trainer;

/// <summary>A formula as the rules would report it, with the names of the commands that were found in it, and where.</summary>
internal sealed record FormulaReport(LatexDefect Defect, TextSpan Span, ImmutableArray<TextChange> Edits,
    ImmutableArray<(string Name, int Start)> Commands, int[]? LowestScores)
{
    /// <summary>Whether its repair may be made unseen.</summary>
    public bool IsSafe(SafeScores scores) => LowestScores is not null && scores.Admit(LowestScores);

    public static List<FormulaReport> Of(MathTokens tokens, LatexLexicon lexicon)
    {
        var renderer = new FormulaRenderer(tokens, lexicon);
        List<Formula> formulas = [.. new FormulaFinder(tokens, lexicon).Find()];
        var trust = new FormulaTrust(tokens, lexicon, formulas);
        return [.. formulas.Select(formula => new FormulaReport(
            formula.Defect,
            tokens.SpanOf(formula),
            new FormulaWholeness(tokens, SpanSet.Empty).IsWhole(formula) ? renderer.Edits(formula.Start, formula.End) : [],
            CommandsOf(tokens, formula),
            trust.LowestScores(formula)))];
    }

    private static ImmutableArray<(string Name, int Start)> CommandsOf(MathTokens tokens, Formula formula)
    {
        var commands = ImmutableArray.CreateBuilder<(string Name, int Start)>();
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Bare, IsMath: true, Command.Role: not CommandRole.Function })
            {
                commands.Add((tokens[i].Command!.Name, tokens[i].Start));
            }
        }

        return commands.ToImmutable();
    }
}
