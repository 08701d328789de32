namespace PaperLint.Language.English;

/// <summary>
/// How often a word was counted, or, where <paramref name="Next"/> is not empty, the two words behind each other.
/// <paramref name="IsListed"/>: a dictionary of English has the word.
/// </summary>
internal sealed record CountedWord(string Word, string Next, bool IsListed, int Count);
