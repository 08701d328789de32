namespace PaperLint.Analyzers.Markup;

/// <summary>What an element does to the text inside it; the parts of a vocabulary file have these names.</summary>
internal enum HtmlTagKind
{
    /// <summary>Makes a paragraph of it, apart from what is around it.</summary>
    Blocks,

    /// <summary>Ends a line; there is nothing inside.</summary>
    Breaks,

    /// <summary>Gives it another look.</summary>
    Inline,

    Superscripts,

    Subscripts,

    /// <summary>Sets it as a formula.</summary>
    Formulas,
}
