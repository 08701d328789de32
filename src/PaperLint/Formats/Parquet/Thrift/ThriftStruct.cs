using System.Text;

namespace PaperLint.Formats.Parquet.Thrift;

/// <summary>A structure: values by the numbers of their fields, in the order in which they are written.</summary>
internal sealed class ThriftStruct
{
    private readonly List<(short Id, ThriftValue Value)> _fields = [];

    public IReadOnlyList<(short Id, ThriftValue Value)> Fields => _fields;

    /// <summary>A whole number; null where there is none.</summary>
    public long? Number(short id) =>
        Find(id) is { Type: ThriftType.Byte or ThriftType.Int16 or ThriftType.Int32 or ThriftType.Int64 } value ? value.Number : null;

    public bool? Truth(short id) => Find(id)?.Type switch
    {
        ThriftType.True => true,
        ThriftType.False => false,
        _ => null,
    };

    public string? Text(short id) => Find(id)?.Content is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;

    public ThriftStruct? Struct(short id) => Find(id)?.Content as ThriftStruct;

    public ThriftList? List(short id) => Find(id)?.Content as ThriftList;

    public bool Has(short id) => Find(id) is not null;

    /// <summary>Puts a value in the place of the field's, or in its place in the order of the numbers.</summary>
    public void Set(short id, ThriftValue value)
    {
        var index = _fields.FindIndex(field => field.Id >= id);
        if (index < 0)
        {
            _fields.Add((id, value));
        }
        else if (_fields[index].Id == id)
        {
            _fields[index] = (id, value);
        }
        else
        {
            _fields.Insert(index, (id, value));
        }
    }

    public void Remove(params ReadOnlySpan<short> ids)
    {
        foreach (var id in ids)
        {
            _fields.RemoveAll(field => field.Id == id);
        }
    }

    /// <summary>A copy whose fields can be changed without changing these.</summary>
    public ThriftStruct Copy()
    {
        var copy = new ThriftStruct();
        copy._fields.AddRange(_fields);
        return copy;
    }

    internal void Add(short id, ThriftValue value) => _fields.Add((id, value));

    private ThriftValue? Find(short id)
    {
        foreach (var field in _fields)
        {
            if (field.Id == id)
            {
                return field.Value;
            }
        }

        return null;
    }
}
