namespace PaperLint.Analyzers.LatexText;

/// <summary>What a command does to a text; the parts of a vocabulary file have these names.</summary>
internal enum LatexCommandKind
{
    /// <summary>Prints a letter that belongs to a word, and takes the space after it: <c>S\o ren</c>.</summary>
    Letters,

    /// <summary>Prints a sign or a word.</summary>
    Symbols,

    /// <summary>Prints an abbreviation that authors define for themselves.</summary>
    Abbreviations,

    /// <summary>Prints its argument in another type: <c>\emph{so}</c>.</summary>
    Styles,

    /// <summary>Prints its argument in quotation marks: <c>\enquote{so}</c>.</summary>
    Quotes,

    /// <summary>Raises its argument: <c>\textsuperscript{2}</c>.</summary>
    Superscripts,

    /// <summary>Lowers its argument: <c>\textsubscript{2}</c>.</summary>
    Subscripts,

    /// <summary>Changes the type to the end of the group: <c>{\it so}</c>.</summary>
    Switches,

    /// <summary>Prints nothing.</summary>
    Layout,

    /// <summary>Prints nothing, nor does its argument: <c>\vspace{1em}</c>.</summary>
    LayoutWithArgument,

    /// <summary>Prints a number or a name that only the paper knows.</summary>
    Citations,

    /// <summary>Belongs to other rules: links.</summary>
    Links,

    /// <summary>Belongs to formulas, which other rules read.</summary>
    Formulas,
}
