namespace PaperLint.Corpus;

/// <summary>Which key, column or element of a file is which field.</summary>
public sealed class FieldMapping
{
    /// <summary>The names that corpora commonly use.</summary>
    public static FieldMapping Default { get; } = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = FieldNames.Title,
        ["name"] = FieldNames.Title,
        ["abstract"] = FieldNames.Abstract,
        ["summary"] = FieldNames.Abstract,
        ["description"] = FieldNames.Abstract,
        ["url"] = FieldNames.Url,
        ["link"] = FieldNames.Url,
        ["pdf_url"] = FieldNames.Url,
        ["id"] = FieldNames.Id,
        ["arxiv_id"] = FieldNames.Id,
        ["doi"] = FieldNames.Id,
        ["authors"] = FieldNames.Authors,
    });

    private readonly Dictionary<string, string> _fields;

    private FieldMapping(Dictionary<string, string> fields) => _fields = fields;

    /// <summary>The canonical field that the file's <paramref name="key"/> holds, or null when it holds none.</summary>
    public string? FieldOf(string key) => _fields.GetValueOrDefault(key);
}
