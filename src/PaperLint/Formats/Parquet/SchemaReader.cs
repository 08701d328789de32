using System.Globalization;
using PaperLint.Formats.Parquet.Pages;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet;

/// <summary>Finds the columns in a schema, which is a tree written as a list.</summary>
/// <remarks>https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists</remarks>
internal sealed class SchemaReader
{
    /// <summary>Deeper than any table, far from what a stack could not hold.</summary>
    private const int DeepestNesting = 64;

    private const int Optional = 1;
    private const int Repeated = 2;
    private const int ConvertedToText = 0;
    private const int ConvertedToList = 3;
    private const int ConvertedToEnum = 4;
    private const int ConvertedToJson = 19;
    private const short TypeField = 1;
    private const short TypeLengthField = 2;
    private const short RepetitionField = 3;
    private const short NameField = 4;
    private const short ChildrenField = 5;
    private const short ConvertedTypeField = 6;
    private const short LogicalTypeField = 10;
    private const short LogicalText = 1;
    private const short LogicalList = 3;
    private const short LogicalEnum = 4;
    private const short LogicalJson = 12;

    private readonly ThriftStruct[] _elements;
    private readonly List<ParquetColumn> _columns = [];
    private int _next;

    private SchemaReader(ThriftStruct[] elements) => _elements = elements;

    /// <exception cref="InvalidDataException">It is no tree.</exception>
    public static IReadOnlyList<ParquetColumn> Read(ThriftList schema)
    {
        var reader = new SchemaReader([.. schema.Structs]);
        reader.ReadChildren(reader.Take(), new Level("", 0, 0, IsList: false), depth: 0);
        return reader._next == reader._elements.Length
            ? reader._columns
            : throw new InvalidDataException("its schema has columns that belong to no group");
    }

    private void ReadChildren(ThriftStruct group, Level above, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new InvalidDataException("its schema is nested too deeply");
        }

        for (var left = group.Number(ChildrenField) ?? 0; left > 0; left--)
        {
            ReadElement(above, depth);
        }
    }

    private void ReadElement(Level above, int depth)
    {
        var element = Take();
        var repetition = element.Number(RepetitionField);
        var isLeaf = element.Number(ChildrenField) is null or 0;
        var level = new Level(
            PathOf(element, above, isLeaf),
            above.Definition + (repetition is Optional or Repeated ? 1 : 0),
            above.Repetition + (repetition == Repeated ? 1 : 0),
            IsList: IsList(element) || (above.IsList && !isLeaf && repetition == Repeated && element.Number(ChildrenField) == 1));
        if (!isLeaf)
        {
            ReadChildren(element, level, depth + 1);
            return;
        }

        if (element.Number(TypeField) is not (>= (int)PhysicalType.Boolean and <= (int)PhysicalType.FixedLengthByteArray and var type))
        {
            throw new InvalidDataException($"its column '{level.Path}' has no type");
        }

        _columns.Add(
            new ParquetColumn(_columns.Count, level.Path, (PhysicalType)type)
            {
                TypeLength = (int)Math.Clamp(element.Number(TypeLengthField) ?? 0, 0, int.MaxValue),
                MaxDefinition = level.Definition,
                MaxRepetition = level.Repetition,
                IsText = type == (int)PhysicalType.ByteArray && IsText(element),
            });
    }

    /// <summary>The path of an item is that of its list, unless the item has parts.</summary>
    private static string PathOf(ThriftStruct element, Level above, bool isLeaf)
    {
        if (above.IsList)
        {
            return isLeaf || element.Number(RepetitionField) == Repeated ? above.Path : above.Path + "[]";
        }

        var name = element.Text(NameField) ?? "";
        return above.Path.Length == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{above.Path}.{name}");
    }

    private static bool IsList(ThriftStruct element) =>
        element.Number(ConvertedTypeField) == ConvertedToList || element.Struct(LogicalTypeField)?.Has(LogicalList) == true;

    private static bool IsText(ThriftStruct element) =>
        element.Number(ConvertedTypeField) is null or ConvertedToText or ConvertedToEnum or ConvertedToJson
        && (element.Struct(LogicalTypeField) is not { Fields.Count: > 0 } logical
            || logical.Has(LogicalText) || logical.Has(LogicalEnum) || logical.Has(LogicalJson));

    private ThriftStruct Take() => _next < _elements.Length
        ? _elements[_next++]
        : throw new InvalidDataException("its schema ends too early");

    /// <summary>What holds for a place in the tree.</summary>
    private readonly record struct Level(string Path, int Definition, int Repetition, bool IsList);
}
