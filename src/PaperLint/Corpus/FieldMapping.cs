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

    private FieldMapping(IEnumerable<(string Key, string FieldName, bool IsGuessed)> keys)
    {
        foreach (var (key, fieldName, isGuessed) in keys)
        {
            var mapped = new MappedKey(key, fieldName, _all.Count) { IsWeak = isGuessed && key is "name" or "description" };
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
        ("title", FieldNames.Title, true),
        ("paper.title", FieldNames.Title, true),
        ("name", FieldNames.Title, true),
        ("abstract", FieldNames.Abstract, true),
        ("summary", FieldNames.Abstract, true),
        ("paper.abstract", FieldNames.Abstract, true),
        ("paper.summary", FieldNames.Abstract, true),
        ("abstract_inverted_index", FieldNames.Abstract, true),
        ("description", FieldNames.Abstract, true),
        ("url", FieldNames.Url, true),
        ("link", FieldNames.Url, true),
        ("pdf_url", FieldNames.Url, true),
        ("paper.url", FieldNames.Url, true),
        ("arxiv_id", FieldNames.Id, true),
        ("id", FieldNames.Id, true),
        ("paper.id", FieldNames.Id, true),
        ("doi", FieldNames.Id, true),
        ("externalIds.ArXiv", FieldNames.Id, true),
        ("externalIds.DOI", FieldNames.Id, true),
        ("guid", FieldNames.Id, true),
        ("authors", FieldNames.Authors, true),
        ("author", FieldNames.Authors, true),
    ]);

    /// <summary>The same text for mappings that say the same.</summary>
    public string Content => string.Join('\n', _all.Select(mapped => $"{mapped.Key}\0{mapped.FieldName}\0{mapped.IsWeak}"));

    /// <summary>The same mapping, but that a field is in these keys and no others.</summary>
    public FieldMapping With(string fieldName, params IEnumerable<string> keys)
    {
        var own = keys.ToArray();
        return new FieldMapping([
            .. own.Select(key => (key, fieldName, false)),
            .. _all.Where(known => known.FieldName != fieldName && !own.Contains(known.Key, StringComparer.OrdinalIgnoreCase))
                .Select(known => (known.Key, known.FieldName, known.IsWeak)),
        ]);
    }

    /// <summary>The same mapping; whenever somebody asks it for a key that holds no field and has none below it, it says so.</summary>
    public FieldMapping Watched(Action<string> unmapped) => new(_all.Select(known => (known.Key, known.FieldName, known.IsWeak)))
    {
        _unmapped = unmapped,
        _unwatched = Unwatched,
    };

    /// <summary>The same mapping, of which nobody is told what is asked: for keys of what is no paper.</summary>
    public FieldMapping Unwatched => _unwatched ?? this;

    /// <summary>The same mapping, and the names that a format has for a field, which count after the others.</summary>
    internal FieldMapping And(string fieldName, params string[] keys) =>
        new([.. _all.Select(known => (known.Key, known.FieldName, known.IsWeak)), .. keys.Select(key => (key, fieldName, false))])
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
