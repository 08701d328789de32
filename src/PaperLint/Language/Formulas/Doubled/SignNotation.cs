namespace PaperLint.Language.Formulas.Doubled;

/// <summary>How a sign of a formula is written.</summary>
internal enum SignNotation : byte
{
    /// <summary>As itself, with a sign of ASCII: <c>a</c>, <c>=</c>.</summary>
    Plain,

    /// <summary>As itself, with a sign of mathematics beyond ASCII: <c>α</c>, <c>≤</c>, <c>²</c>.</summary>
    Unicode,

    /// <summary>As a command of TeX: <c>\alpha</c>.</summary>
    Tex,
}
