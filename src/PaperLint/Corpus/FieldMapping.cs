using System.Text;

namespace PaperLint.Corpus;

/// <summary>Which key, column or element of a file is which field.</summary>
public sealed class FieldMapping
{
    private readonly Dictionary<string, MappedKey> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MappedKey>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    private FieldMapping(IEnumerable<(string Key, string FieldName)> keys)
    {
        foreach (var (key, fieldName) in keys)
        {
            _keys[key] = new MappedKey(key, fieldName, _keys.Count);
            _longest = Math.Max(_longest, Encoding.UTF8.GetByteCount(key));
        }

        _lookup = _keys.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names that corpora commonly use; the first that is there counts.</summary>
    public static FieldMapping Default { get; } = new([
        ("title", FieldNames.Title),
        ("name", FieldNames.Title),
        ("abstract", FieldNames.Abstract),
        ("summary", FieldNames.Abstract),
        ("description", FieldNames.Abstract),
        ("url", FieldNames.Url),
        ("link", FieldNames.Url),
        ("pdf_url", FieldNames.Url),
        ("arxiv_id", FieldNames.Id),
        ("id", FieldNames.Id),
        ("doi", FieldNames.Id),
        ("authors", FieldNames.Authors),
    ]);

    /// <summary>The field that a key holds, or null when it holds none.</summary>
    public MappedKey? Find(ReadOnlySpan<char> key) => _lookup.TryGetValue(key, out var mapped) ? mapped : null;

    /// <summary>As <see cref="Find(ReadOnlySpan{char})"/>, for a key in UTF-8.</summary>
    public MappedKey? Find(ReadOnlySpan<byte> key)
    {
        if (key.Length > _longest)
        {
            return null;
        }

        Span<char> text = stackalloc char[key.Length];
        return Find(text[..Encoding.UTF8.GetChars(key, text)]);
    }
}
