namespace PaperLint.Corpus;

/// <summary>The canonical names of fields, whatever the file calls them.</summary>
public static class FieldNames
{
    public const string Title = "title";
    public const string Abstract = "abstract";
    public const string Url = "url";
    public const string Id = "id";
    public const string Authors = "authors";

    /// <summary>A line of a scraped page that belongs to no paper: a button, a banner, a date.</summary>
    public const string Chrome = "chrome";

    /// <summary>The fields of a paper, in the order in which they are written.</summary>
    public static IReadOnlyList<string> OfPapers { get; } = [Id, Title, Abstract, Url, Authors];
}
