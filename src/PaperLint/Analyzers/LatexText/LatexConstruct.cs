namespace PaperLint.Analyzers.LatexText;

/// <summary>What LaTeX can leave behind in prose; rules name these in <c>constructs</c>, in lower case.</summary>
internal enum LatexConstruct
{
    /// <summary><c>\%</c>, <c>\&amp;</c>, <c>\ </c>: a sign or a space that needs a backslash in LaTeX only.</summary>
    Escape,

    /// <summary><c>\'e</c>, <c>{\"o}</c>, <c>\c{c}</c>.</summary>
    Accent,

    /// <summary><c>\ss</c>, <c>{\o}</c>, <c>\LaTeX</c>, <c>\textdegree</c>: a command for a character or a word.</summary>
    Symbol,

    /// <summary><c>~</c> for a space that does not break.</summary>
    Tie,

    /// <summary><c>--</c>, <c>---</c>.</summary>
    Dash,

    /// <summary><c>\500</c>: an escaped dollar whose dollar was taken for the start of a formula.</summary>
    Dollar,

    /// <summary><c>``so''</c>: both marks are LaTeX's.</summary>
    Quotes,

    /// <summary><c>``so"</c>, <c>``so</c>: LaTeX's opening mark without its closing one.</summary>
    LooseQuotes,

    /// <summary><c>`so'</c>.</summary>
    SingleQuotes,

    /// <summary><c>{\it so}</c>, <c>\emph{so}</c>.</summary>
    Style,

    /// <summary><c>\ie</c>, <c>\etal</c>.</summary>
    Abbreviation,

    /// <summary><c>\xspace</c>, <c>\\</c>: layout that prints nothing.</summary>
    Layout,

    /// <summary>
    /// <c>\footnote</c>, <c>\ours</c>, <c>\begin{itemize}</c>: what it printed cannot be told, or should not be thrown away.
    /// </summary>
    Command,

    /// <summary><c>\cite{key}</c>, <c>\ref{fig}</c>.</summary>
    Citation,

    /// <summary><c>%For</c>: a sentence the author had commented out.</summary>
    Comment,
}
