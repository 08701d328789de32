using System.Buffers.Binary;
using System.Text;

namespace PaperLint.Formats.Arrow.Metadata;

/// <summary>
/// Writes tables of FlatBuffers; <see cref="FlatTable"/> is its mirror. What a table leads to stands behind it, and every field takes
/// eight bytes: the few tables of a file are short.
/// </summary>
internal sealed class FlatWriter
{
    private const int Slot = 8;

    private readonly List<byte> _bytes = [];

    private FlatWriter()
    {
    }

    /// <summary>The bytes of a table, a multiple of eight.</summary>
    public static byte[] Write(FlatValue table)
    {
        var writer = new FlatWriter();
        writer.Fill(Slot);
        writer.Lead(0, writer.Add(table));
        writer.Align(remainder: 0);
        return [.. writer._bytes];
    }

    /// <summary>Adds a value that others lead to, and says where it begins.</summary>
    private int Add(FlatValue value)
    {
        switch (value)
        {
            case FlatFields fields:
                return AddTable(fields.Fields);
            case FlatTables tables:
                return AddTables(tables.Tables);
            case FlatStructs structs:
                Align(remainder: sizeof(int));
                var list = AddInt32(structs.Numbers.Count / structs.NumbersOfElement);
                foreach (var number in structs.Numbers)
                {
                    AddInt64(number);
                }

                return list;
            case FlatText text:
                Align(remainder: 0);
                var bytes = Encoding.UTF8.GetBytes(text.Text);
                var start = AddInt32(bytes.Length);
                _bytes.AddRange([.. bytes, 0]);
                return start;
            default:
                throw new ArgumentException("a number stands in its table", nameof(value));
        }
    }

    private int AddTable(IReadOnlyList<(int Field, FlatValue Value)> fields)
    {
        Align(remainder: 0);
        var directory = _bytes.Count;
        var slots = fields.Count == 0 ? 0 : fields.Max(field => field.Field) + 1;
        AddInt16((2 + slots) * sizeof(ushort));
        AddInt16(sizeof(int) + (fields.Count * Slot));
        for (var i = 0; i < slots; i++)
        {
            var place = fields.TakeWhile(field => field.Field != i).Count();
            AddInt16(place < fields.Count ? sizeof(int) + (place * Slot) : 0);
        }

        Align(remainder: sizeof(int));
        var start = AddInt32(_bytes.Count - directory);
        foreach (var (_, value) in fields)
        {
            AddInt64((value as FlatNumber)?.Number ?? 0);
        }

        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Value is not FlatNumber)
            {
                Lead(start + sizeof(int) + (i * Slot), Add(fields[i].Value));
            }
        }

        return start;
    }

    private int AddTables(IReadOnlyList<FlatValue> tables)
    {
        Align(remainder: sizeof(int));
        var start = AddInt32(tables.Count);
        Fill(tables.Count * sizeof(int));
        for (var i = 0; i < tables.Count; i++)
        {
            Lead(start + ((i + 1) * sizeof(int)), Add(tables[i]));
        }

        return start;
    }

    /// <summary>Writes at a place how far it is from there to another one.</summary>
    private void Lead(int place, int target) =>
        BinaryPrimitives.WriteInt32LittleEndian(
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes)[place..], target - place);

    private void AddInt16(int number) => _bytes.AddRange(BitConverter.GetBytes((ushort)number));

    private int AddInt32(int number)
    {
        _bytes.AddRange(BitConverter.GetBytes(number));
        return _bytes.Count - sizeof(int);
    }

    private void AddInt64(long number) => _bytes.AddRange(BitConverter.GetBytes(number));

    private void Align(int remainder) => Fill((Slot + remainder - (_bytes.Count % Slot)) % Slot);

    private void Fill(int count) => _bytes.AddRange(new byte[count]);
}
