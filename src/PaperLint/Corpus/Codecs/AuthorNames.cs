namespace PaperLint.Corpus.Codecs;

/// <summary>The names of a paper's authors in the text of one field.</summary>
internal static class AuthorNames
{
    /// <summary>What parts them where a file has a list, a line or an element for each: names have commas themselves.</summary>
    public const string Between = "; ";

    private const string And = " and ";

    /// <summary>
    /// The names, whatever parts them: semicolons, the <c>and</c> of BibTeX, or commas, but for the comma between the family name
    /// and the others of a single author (<c>Curie, Marie</c>).
    /// </summary>
    public static IEnumerable<string> Of(string text)
    {
        var names = text.Contains(';', StringComparison.Ordinal) ? text.Split(';') : text.Split(And).SelectMany(Listed);
        return names.Select(name => name.Trim()).Where(name => name.Length > 0);
    }

    private static string[] Listed(string names)
    {
        var parts = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && parts.Any(part => !part.Contains(' ', StringComparison.Ordinal)) ? [names] : parts;
    }
}
