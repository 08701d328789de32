using System.Text;

namespace PaperLint.Corpus;

/// <summary>
/// Which key, column or element of a file is which field. A key within another object is written with dots:
/// <c>paper.title</c>.
/// </summary>
public sealed class FieldMapping
{
    /// <summary>What to do about a record in which nothing is a field.</summary>
    internal const string Advice = "say which do, with --title-field and --abstract-field";

    private readonly List<MappedKey> _all = [];
    private readonly Dictionary<string, MappedKey> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MappedKey>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _parentLookup;
    private readonly int _longest;

    /// <summary>Told of every key that holds no field; null where nobody asks.</summary>
    private Action<string>? _unmapped;

    private FieldMapping? _unwatched;

    private FieldMapping(IEnumerable<MappedKey> keys)
    {
        foreach (var given in keys)
        {
            var (key, mapped) = (given.Key, given with { Rank = _all.Count });
            _all.Add(mapped);
            _keys.TryAdd(key, mapped);
            _longest = Math.Max(_longest, Encoding.UTF8.GetByteCount(key));
            for (var dot = key.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = key.IndexOf('.', dot + 1))
            {
                _parents.Add(key[..dot]);
            }
        }

        _lookup = _keys.GetAlternateLookup<ReadOnlySpan<char>>();
        _parentLookup = _parents.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names that corpora commonly use; the first that is there counts.</summary>
    public static FieldMapping Default { get; } = new(
    [
        new("title", FieldNames.Title, 0),
        new("paper.title", FieldNames.Title, 0),
        new("name", FieldNames.Title, 0) { IsWeak = true },
        new("abstract", FieldNames.Abstract, 0),
        new("summary", FieldNames.Abstract, 0),
        new("paper.abstract", FieldNames.Abstract, 0),
        new("paper.summary", FieldNames.Abstract, 0),
        new("abstract_inverted_index", FieldNames.Abstract, 0),
        new("description", FieldNames.Abstract, 0) { IsWeak = true },
        new("url", FieldNames.Url, 0),
        new("link", FieldNames.Url, 0),
        new("pdf_url", FieldNames.Url, 0),
        new("paper.url", FieldNames.Url, 0),
        new("arxiv_id", FieldNames.Id, 0),
        new("id", FieldNames.Id, 0),
        new("paper.id", FieldNames.Id, 0),
        new("doi", FieldNames.Id, 0),
        new("externalIds.ArXiv", FieldNames.Id, 0),
        new("externalIds.DOI", FieldNames.Id, 0),
        new("guid", FieldNames.Id, 0),
        new("authors", FieldNames.Authors, 0),
        new("author", FieldNames.Authors, 0),
    ]);

    /// <summary>The same text for mappings that say the same.</summary>
    public string Content =>
        string.Join('\n', _all.Select(mapped => $"{mapped.Key}\0{mapped.FieldName}\0{mapped.IsWeak}\0{mapped.IsNamed}"));

    /// <summary>The same mapping, but that a field is in these keys and no others.</summary>
    public FieldMapping With(string fieldName, params IEnumerable<string> keys)
    {
        var own = keys.ToArray();
        return new FieldMapping([
            .. own.Select(key => new MappedKey(key, fieldName, 0) { IsNamed = true }),
            .. _all.Where(known => known.FieldName != fieldName && !own.Contains(known.Key, StringComparer.OrdinalIgnoreCase)),
        ]);
    }

    /// <summary>The same mapping; whenever somebody asks it for a key that holds no field and has none below it, it says so.</summary>
    public FieldMapping Watched(Action<string> unmapped) => new(_all)
    {
        _unmapped = unmapped,
        _unwatched = Unwatched,
    };

    /// <summary>The same mapping, of which nobody is told what is asked: for keys of what is no paper.</summary>
    public FieldMapping Unwatched => _unwatched ?? this;

    /// <summary>The same mapping, and the names that a format has for a field, which count after the others.</summary>
    internal FieldMapping And(string fieldName, params string[] keys) =>
        new([.. _all, .. keys.Select(key => new MappedKey(key, fieldName, 0))])
        {
            _unmapped = _unmapped,
            _unwatched = _unwatched?.And(fieldName, keys),
        };

    /// <summary>The field that a key holds, or null when it holds none.</summary>
    public MappedKey? Find(ReadOnlySpan<char> key)
    {
        if (_lookup.TryGetValue(key, out var mapped))
        {
            return mapped;
        }

        if (_unmapped is not null && !IsParent(key))
        {
            _unmapped(key.ToString());
        }

        return null;
    }

    /// <summary>As <see cref="Find(ReadOnlySpan{char})"/>, for a key in UTF-8.</summary>
    public MappedKey? Find(ReadOnlySpan<byte> key)
    {
        if (key.Length > _longest)
        {
            _unmapped?.Invoke(Encoding.UTF8.GetString(key));
            return null;
        }

        Span<char> text = stackalloc char[key.Length];
        return Find(text[..Encoding.UTF8.GetChars(key, text)]);
    }

    /// <summary>Whether keys below this one hold fields.</summary>
    public bool IsParent(ReadOnlySpan<char> key) => _parentLookup.Contains(key);

    /// <summary>As <see cref="IsParent(ReadOnlySpan{char})"/>, for a key in UTF-8.</summary>
    public bool IsParent(ReadOnlySpan<byte> key)
    {
        if (key.Length > _longest)
        {
            return false;
        }

        Span<char> text = stackalloc char[key.Length];
        return IsParent(text[..Encoding.UTF8.GetChars(key, text)]);
    }
}
