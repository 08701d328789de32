using PaperLint.Formats.Compression;
using PaperLint.Language.Formulas;

namespace PaperLint.Analyzers;

/// <summary>The option that says what repaired formulas look like: <c>unicode</c> or <c>latex</c>.</summary>
internal static class MathStyleOption
{
    public static OptionDefinition Definition { get; } =
        new("paperlint_math_style", ["unicode", "latex"],
            "what repaired formulas look like (in `.bib` and `.tex` files `latex` unless set)");

    /// <summary>What the option says of a file for which nobody set it: files that TeX reads keep LaTeX.</summary>
    public static string DefaultFor(string path) =>
        Path.GetExtension(CompressionMethod.NameOfContent(path)).ToLowerInvariant() is ".bib" or ".tex" ? "latex" : Definition.Allowed[0];

    public static MathStyle Of(AnalyzerSettings settings) =>
        "latex".Equals(settings[Definition.Name], StringComparison.OrdinalIgnoreCase) ? MathStyle.Latex : MathStyle.Unicode;
}
