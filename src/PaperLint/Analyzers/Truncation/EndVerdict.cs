namespace PaperLint.Analyzers.Truncation;

/// <summary>What the end of an abstract tells.</summary>
internal enum EndVerdict
{
    /// <summary>It ends as texts end.</summary>
    Whole,

    /// <summary>It ends without a full stop, at a word that may end a sentence: cut off, or the author left the stop out.</summary>
    Open,

    /// <summary>It ends where no text ends: at a comma, after an article, inside brackets.</summary>
    Cut,
}
