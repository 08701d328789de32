using PaperLint.Formats.Compression;
using PaperLint.Language.Formulas;

namespace PaperLint.Analyzers;

/// <summary>
/// The option that says what repaired formulas look like: <c>unicode</c>, <c>latex</c>, or <c>tex</c>, which is LaTeX but for what
/// TeX sets as it stands.
/// </summary>
internal static class MathStyleOption
{
    private const string Latex = "latex";
    private const string Tex = "tex";

    public static OptionDefinition Definition { get; } =
        new("paperlint_math_style", ["unicode", Latex, Tex],
            "what repaired formulas look like; `tex`, as in `.bib` and `.tex` files unless set, is `latex` but for what TeX sets as it "
            + "is: `2×`");

    /// <summary>What the option says of a file for which nobody set it: files that TeX reads keep LaTeX.</summary>
    public static string DefaultFor(string path) =>
        Path.GetExtension(CompressionMethod.NameOfContent(path)).ToLowerInvariant() is ".bib" or ".tex" ? Tex : Definition.Allowed[0];

    public static MathStyle Of(AnalyzerSettings settings) =>
        Is(settings, Latex) || Is(settings, Tex) ? MathStyle.Latex : MathStyle.Unicode;

    /// <summary>Whether a formula that TeX sets as plain text is written so.</summary>
    public static bool KeepsPlain(AnalyzerSettings settings) => Is(settings, Tex);

    private static bool Is(AnalyzerSettings settings, string style) =>
        style.Equals(settings[Definition.Name], StringComparison.OrdinalIgnoreCase);
}
