using System.Collections.Immutable;

namespace PaperLint.Corpus;

/// <summary>Collects the fields of one entry, of which a file may offer several under different keys.</summary>
internal sealed class EntryBuilder
{
    private readonly List<(MappedKey Key, Field Field)> _fields = [];

    public bool IsEmpty => _fields.Count == 0;

    public bool Has(string fieldName) => IndexOf(fieldName) >= 0;

    public void Clear() => _fields.Clear();

    /// <summary>
    /// Takes a field, unless a better key gave it already. False when the very same key gave it before; then the later one
    /// counts.
    /// </summary>
    public bool Add(MappedKey key, Field field)
    {
        var index = IndexOf(field.Name);
        if (index < 0)
        {
            _fields.Add((key, field));
            return true;
        }

        var rank = _fields[index].Key.Rank;
        if (key.Rank <= rank)
        {
            _fields.RemoveAt(index);
            _fields.Add((key, field));
        }

        return key.Rank != rank;
    }

    /// <summary>The entry, its fields in the order of the file.</summary>
    public Entry Build()
    {
        _fields.Sort(static (a, b) => a.Field.Source!.Start.CompareTo(b.Field.Source!.Start));
        var fields = ImmutableArray.CreateBuilder<Field>(_fields.Count);
        foreach (var (_, field) in _fields)
        {
            fields.Add(field);
        }

        return new Entry(fields.MoveToImmutable());
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            if (_fields[i].Field.Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
