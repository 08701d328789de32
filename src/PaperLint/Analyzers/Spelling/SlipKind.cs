namespace PaperLint.Analyzers.Spelling;

/// <summary>How a word was spoilt.</summary>
internal enum SlipKind
{
    /// <summary>By a letter.</summary>
    Letter,

    /// <summary>A ligature (fi, fl, ff, ffi, ffl) was lost on the way out of a PDF.</summary>
    Ligature,

    /// <summary>The space behind or before a little word is missing.</summary>
    Space,
}
