namespace PaperLint.Analyzers.Spelling;

/// <summary>
/// What a word was meant to be. <paramref name="Score"/>: the logarithm of how many times likelier that is than the word that
/// stands there. <paramref name="IsOnly"/>: nothing else is nearly as likely.
/// </summary>
internal readonly record struct Slip(string Right, double Score, SlipKind Kind, bool IsOnly);
