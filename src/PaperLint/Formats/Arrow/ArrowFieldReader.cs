using PaperLint.Formats.Arrow.Metadata;

namespace PaperLint.Formats.Arrow;

/// <summary>Reads the nodes of a schema.</summary>
/// <remarks>https://github.com/apache/arrow/blob/main/format/Schema.fbs</remarks>
internal sealed class ArrowFieldReader
{
    /// <summary>Deeper than any table, far from what a stack could not hold.</summary>
    private const int DeepestNesting = 64;

    /// <summary>More than any table has: in a few bytes a node can be within itself a million times.</summary>
    private const int MostNodes = 100_000;

    private const int FieldsField = 1;
    private const int EndiannessField = 0;
    private const int NameField = 0;
    private const int TypeField = 2;
    private const int TypeTableField = 3;
    private const int DictionaryField = 4;
    private const int ChildrenField = 5;
    private const int DictionaryIdField = 0;
    private const int IndexTypeField = 1;
    private const int BitsOfTime = 32;
    private const int BitsOfDecimal = 128;
    private const short Milliseconds = 1;

    private int _nodes;

    private ArrowFieldReader()
    {
    }

    /// <summary>The columns.</summary>
    /// <exception cref="InvalidDataException">It is no schema, or one of numbers that stand the other way round.</exception>
    public static IReadOnlyList<ArrowField> Read(FlatTable schema) => schema.Int16(EndiannessField) == 0
        ? new ArrowFieldReader().ReadFields(schema.Vector(FieldsField, sizeof(int)), depth: 0)
        : throw new InvalidDataException("its numbers are written big end first, which is not read; write it anew");

    private ArrowField[] ReadFields(FlatVector fields, int depth)
    {
        if (depth > DeepestNesting || _nodes + fields.Count > MostNodes)
        {
            throw new InvalidDataException("its schema is nested too deeply");
        }

        var read = new ArrowField[fields.Count];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = ReadField(fields.Table(i), depth);
        }

        return read;
    }

    private ArrowField ReadField(FlatTable field, int depth)
    {
        var node = _nodes++;
        var type = (ArrowType)field.Byte(TypeField);
        var parts = field.Table(TypeTableField) ?? throw new InvalidDataException("its schema has a column without a type");
        var name = field.Text(NameField) ?? "";
        if (field.Table(DictionaryField) is { } dictionary)
        {
            return new ArrowField(node, name, type)
            {
                IsDictionary = true,
                DictionaryId = dictionary.Int64(DictionaryIdField),
                Bits = dictionary.Table(IndexTypeField)?.Int32(0) ?? 32,
                BufferCount = 2,
            };
        }

        var children = ReadFields(field.Vector(ChildrenField, sizeof(int)), depth + 1);
        if (children.Length != 1
            && type is ArrowType.List or ArrowType.LargeList or ArrowType.FixedSizeList or ArrowType.Map)
        {
            throw new InvalidDataException($"its column '{name}' is a list that does not say of what");
        }

        return new ArrowField(node, name, type)
        {
            Bits = BitsOf(type, parts),
            ListSize = type == ArrowType.FixedSizeList ? Math.Max(0, parts.Int32(0)) : 0,
            BufferCount = BuffersOf(type, parts),
            Children = children,
        };
    }

    private static int BuffersOf(ArrowType type, FlatTable parts)
    {
        // Of a union 0 says that all of its parts are as long as it, 1 that an offset tells where in them a value is.
        var isDense = type == ArrowType.Union && parts.Int16(0) == 1;
        return type switch
        {
            ArrowType.Null or ArrowType.RunEndEncoded => 0,
            ArrowType.Struct or ArrowType.FixedSizeList => 1,
            ArrowType.Union => isDense ? 2 : 1,
            ArrowType.Binary or ArrowType.LargeBinary or ArrowType.Utf8 or ArrowType.LargeUtf8 => 3,
            ArrowType.ListView or ArrowType.LargeListView => 3,
            > ArrowType.None and <= ArrowType.LargeListView => 2,
            _ => throw new InvalidDataException("its schema has a column of a type that is not known"),
        };
    }

    private static int BitsOf(ArrowType type, FlatTable parts) => type switch
    {
        ArrowType.Bool => 1,
        ArrowType.Int => parts.Int32(0),
        ArrowType.FloatingPoint => 16 << Math.Clamp((int)parts.Int16(0), 0, 2),
        ArrowType.Decimal => parts.Int32(2, BitsOfDecimal),
        ArrowType.Date => parts.Int16(0, Milliseconds) == 0 ? 32 : 64,
        ArrowType.Time => parts.Int32(1, BitsOfTime),
        ArrowType.Timestamp or ArrowType.Duration => 64,
        ArrowType.Interval => 32 << Math.Clamp((int)parts.Int16(0), 0, 2),
        ArrowType.FixedSizeBinary => parts.Int32(0) is > 0 and < int.MaxValue / 8 and var bytes ? bytes * 8 : 0,
        _ => 0,
    };
}
