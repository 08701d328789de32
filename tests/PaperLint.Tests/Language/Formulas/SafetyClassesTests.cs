using PaperLint.Language.Formulas;
using PaperLint.Text;

namespace PaperLint.Tests.Language.Formulas;

/// <summary>How easily a command is mistaken.</summary>
public sealed class SafetyClassesTests
{
    [Theory]
    [InlineData("an alpha of n leq 3 here", "leq", nameof(SafetyClass.Relation))]
    [InlineData("for n leq 3 and alpha^2 geq beta, the letter alpha is it", "alpha", nameof(SafetyClass.KnownLetter))]
    [InlineData("for n leq 3 and all alpha at all, the letter alpha is it", "alpha", nameof(SafetyClass.LoneLetter))]
    [InlineData("for n leq 3 and alpha^2 geq beta, alpha particles", "alpha", nameof(SafetyClass.LoneLetter))]
    [InlineData("for n leq 3, walks whose law is pi(x) are slow", "pi", nameof(SafetyClass.JoinedLetter))]
    [InlineData("for n leq 3, the angles (theta,phi) of the walk", "phi", nameof(SafetyClass.JoinedLetter))]
    [InlineData("for most of them, walks whose law is pi(x) are slow", "pi", nameof(SafetyClass.LoneLetter))]
    [InlineData("for n leq 3 and all epsilon-delta at all, there is one", "delta", nameof(SafetyClass.LoneLetter))]
    [InlineData("a mass M_{star} leq 3 here", "star", nameof(SafetyClass.ScriptWord))]
    [InlineData("a speed v_{rm circ} leq 3 here", "circ", nameof(SafetyClass.ScriptWord))]
    [InlineData("an angle 3^{circ} leq 3 here", "circ", nameof(SafetyClass.Operator))]
    public void The_last_place_of_a_command_has_its_class(string text, string name, string expected)
    {
        var lexicon = LatexLexiconReader.BuiltIn;
        var reader = new FormulaReader(lexicon);
        using var tokens = reader.Read(text);
        reader.Judge(tokens, SpanSet.Empty);
        List<Formula> formulas = [.. new FormulaFinder(tokens, lexicon).Find()];
        var last = Enumerable.Range(0, tokens.Count).Last(i => tokens.CommandOf(i)?.Name == name);
        var formula = formulas.FirstOrDefault(formula => formula.Start <= last && last < formula.End);
        var classes = new SafetyClasses(tokens, lexicon, formulas);
        classes.Of(last, classes.IsFirm(formula), classes.IsJoined(formula)).ToString().ShouldBe(expected);
    }
}
