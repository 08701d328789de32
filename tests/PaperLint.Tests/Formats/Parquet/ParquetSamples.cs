using System.Text;
using PaperLint.Formats;
using PaperLint.Formats.Parquet;
using PaperLint.Formats.Parquet.Pages;
using PaperLint.Formats.Parquet.Thrift;
using PaperLint.Tests.Formats.Columnar;

namespace PaperLint.Tests.Formats.Parquet;

/// <summary>Files of twenty papers that other programs wrote: DuckDB, and the Rust library of Arrow, by which most others write.</summary>
internal static class ParquetSamples
{
    public const int RowCount = 20;

    /// <summary>What the description of a file has its groups of rows under.</summary>
    public const short RowGroupsField = 4;

    private static readonly string Folder = Repository.PathOf("tests/PaperLint.Tests/Formats/Parquet/samples");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".parquet"));

    public static string TitleOf(int row) => $"A study of kites, part {row}";

    /// <summary>Null where there is none.</summary>
    public static string? AbstractOf(int row) => row % 7 == 3 ? null : $"We gain 4\\% in trial {row}, é 😀.";

    public static TableSample Sample(string name) => new(CorpusFormats.Parquet, Read(name), Values)
    {
        RowCount = RowCount,
        TitleOf = TitleOf,
        AbstractOf = AbstractOf,
        Shown = text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
    };

    /// <summary>All values of each column by their rows, with the levels that say which are null and where lists begin.</summary>
    public static Dictionary<string, List<string>> Values(byte[] bytes)
    {
        var stream = new MemoryStream(bytes);
        var file = ParquetFile.Open(stream);
        var values = new Dictionary<string, List<string>>();
        foreach (var column in file.Columns)
        {
            var rows = new List<string>();
            values.Add(column.Path + column.Index, rows);
            foreach (var chunk in file.RowGroups.Select(group => group.Chunks[column.Index]))
            {
                var places = new CellReader(new PageReader(stream, chunk.Pages, column, new PageBytes()), column);
                while (places.MoveNext())
                {
                    if (places.Repetition == 0)
                    {
                        rows.Add("");
                    }

                    rows[^1] += $"{places.Repetition}.{places.Definition}:"
                        + (places.HasValue ? Convert.ToHexStringLower(places.Value()) : "") + ";";
                }
            }
        }

        return values;
    }

    /// <summary>The file with another description of itself.</summary>
    public static byte[] WithDescription(byte[] bytes, Action<ThriftStruct> change)
    {
        var length = BitConverter.ToInt32(bytes, bytes.Length - ParquetFile.TailLength);
        var start = bytes.Length - ParquetFile.TailLength - length;
        var description = new ThriftReader(bytes.AsSpan(start, length)).ReadStruct();
        change(description);
        return [.. bytes[..start], .. ParquetFile.EndOf(description)];
    }

    /// <summary>The file with another description of a column in a group of rows.</summary>
    public static byte[] WithColumn(byte[] bytes, int group, int column, Action<ThriftStruct> change) =>
        WithDescription(bytes, description =>
        {
            var chunks = description.List(RowGroupsField)!.Structs.ElementAt(group).List(1)!.Structs;
            change(chunks.ElementAt(column).Struct(3)!);
        });
}
