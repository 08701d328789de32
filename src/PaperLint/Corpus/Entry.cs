using System.Collections.Immutable;

namespace PaperLint.Corpus;

/// <summary>
/// One paper of a corpus, or a piece of page chrome between papers (then its only field is <see cref="FieldNames.Chrome"/>).
/// </summary>
public sealed class Entry(ImmutableArray<Field> fields)
{
    private string? _key;
    private string? _repairedKey;
    private EntryIdentity? _identity;
    private Entry? _original;
    private long _index;

    public ImmutableArray<Field> Fields { get; } = fields;

    /// <summary>
    /// The bytes of the block that are gone when the paper is taken out: its record with the break after it. Null where the
    /// format has no way to take one paper out.
    /// </summary>
    public ByteSpan? Extent { get; internal set; }

    public Field? Title => this[FieldNames.Title];

    public Field? Abstract => this[FieldNames.Abstract];

    public Field? Url => this[FieldNames.Url];

    /// <summary>Whether this is page chrome and no paper.</summary>
    public bool IsChrome => Fields.Length == 1 && Fields[0].Name == FieldNames.Chrome;

    /// <summary>1-based among the papers of its file; set when the block takes its place in the order of the file. 0 for chrome.</summary>
    public long Index
    {
        get => _index;
        internal set
        {
            _index = value;
            _identity?.Index = value;
        }
    }

    /// <summary>
    /// What identifies the paper across files: <c>arxiv:ID</c>, <c>doi:DOI</c>, else <c>title:HASH</c> of the folded title.
    /// </summary>
    public string Key => _key ??= EntryKey.Of(this);

    /// <summary>
    /// The key that the paper has once its title is repaired; <see cref="Key"/> where nobody asked for it. Set before the paper is
    /// reported on.
    /// </summary>
    internal string RepairedKey
    {
        get => _repairedKey ?? Key;
        set => _repairedKey = value;
    }

    /// <summary>The paper as it was read, before any change of its texts.</summary>
    internal Entry Original => _original ?? this;

    /// <summary>How reports name the paper.</summary>
    internal EntryIdentity Identity => _identity ??= new EntryIdentity(this) { Index = _index };

    public Field? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name == name)
                {
                    return field;
                }
            }

            return null;
        }
    }

    /// <summary>A paper of which one field, its key and its index were kept; the field has no place in a file any more.</summary>
    internal static Entry Remember(Field field, string key, long index) => new([field]) { _key = key, Index = index };

    /// <summary>The same paper with another text in one field; the new field has no place in a file.</summary>
    public Entry With(string fieldName, string text)
    {
        var fields = Fields.ToBuilder();
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name == fieldName)
            {
                fields[i] = new Field(fieldName, text, source: null);
            }
        }

        return new Entry(fields.MoveToImmutable()) { _key = Key, Index = Index, Extent = Extent, _original = Original };
    }
}
