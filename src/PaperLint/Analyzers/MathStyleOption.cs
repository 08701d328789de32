using PaperLint.Language.Formulas;

namespace PaperLint.Analyzers;

/// <summary>The option that says what repaired formulas look like: <c>unicode</c> or <c>latex</c>.</summary>
internal static class MathStyleOption
{
    public static OptionDefinition Definition { get; } =
        new("paperlint_math_style", ["unicode", "latex"], "what repaired formulas look like");

    public static MathStyle Of(AnalyzerSettings settings) =>
        "latex".Equals(settings[Definition.Name], StringComparison.OrdinalIgnoreCase) ? MathStyle.Latex : MathStyle.Unicode;
}
