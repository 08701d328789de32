using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats.Columnar;
using PaperLint.Formats.Compression;
using PaperLint.Formats.Parquet.Pages;

namespace PaperLint.Formats.Parquet;

/// <summary>Reads the papers of a file: of each group of rows, the columns that hold fields, row by row.</summary>
internal sealed class ParquetReader(Stream stream, FieldMapping mapping)
{
    private readonly TableBlockBuilder _blocks = new();

    /// <exception cref="IOException">The file cannot be read.</exception>
    public IEnumerable<Block> Read()
    {
        using var input = SeekableInput.Of(stream);
        if (input.Stream.Length == 0)
        {
            _blocks.AddProblem(ProblemCodes.EmptyFile, "the file is empty", isUnread: false);
        }
        else if (Open(input.Stream) is { } file && ColumnsOf(file) is { Count: > 0 } columns)
        {
            foreach (var block in ReadRows(input.Stream, file, columns))
            {
                yield return block;
            }
        }

        if (!_blocks.IsEmpty)
        {
            yield return _blocks.Take();
        }
    }

    private IEnumerable<Block> ReadRows(Stream file, ParquetFile description, IReadOnlyList<TableColumn> columns)
    {
        var first = 0L;

        // The memory for pages is used again from group to group.
        (TableColumn, PageBytes)[] pages = [.. columns.Select(column => (column, new PageBytes()))];
        foreach (var group in description.RowGroups)
        {
            if (!_blocks.IsEmpty)
            {
                yield return _blocks.Take();
            }

            _blocks.GoTo(first);
            first += group.RowCount;
            for (var rows = RowsOf(file, description, group, pages); rows?.ReadNext() == true;)
            {
                if (!_blocks.IsFull)
                {
                    continue;
                }

                yield return _blocks.Take();
                if (DecompressedStream.IsBomb(_blocks.Length, file.Length))
                {
                    _blocks.AddProblem(ProblemCodes.DecompressionBomb,
                        $"the texts of the file are more than {DecompressedStream.HighestRatio} times its size; reading stopped at "
                        + $"{_blocks.Length / 1024 / 1024} MiB");
                    yield break;
                }
            }
        }
    }

    private ParquetFile? Open(Stream file)
    {
        try
        {
            return ParquetFile.Open(file);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            _blocks.AddProblem(ProblemCodes.BrokenArchive, e.Message);
            return null;
        }
    }

    private RowGroupReader? RowsOf(Stream file, ParquetFile description, RowGroup group, (TableColumn, PageBytes)[] columns)
    {
        try
        {
            return new RowGroupReader(file, description, group, columns) { Blocks = _blocks };
        }
        catch (InvalidDataException e)
        {
            _blocks.AddProblem(ProblemCodes.BrokenArchive, e.Message);
            return null;
        }
    }

    /// <summary>The columns that hold fields; none where neither titles nor abstracts are among them.</summary>
    private List<TableColumn> ColumnsOf(ParquetFile file)
    {
        var columns = new List<TableColumn>();
        foreach (var column in file.Columns)
        {
            if (mapping.Find(column.Path) is not { } key)
            {
                continue;
            }

            if (column.IsText && column.MaxRepetition <= 1)
            {
                columns.Add(TableColumn.Of(column.Index, column.Path, key, isList: column.MaxRepetition == 1));
            }
            else if (key.FieldName is FieldNames.Title or FieldNames.Abstract)
            {
                var what = column.IsText ? "holds lists of lists" : $"holds values of type {column.Type}, not text";
                _blocks.AddProblem(ProblemCodes.WrongType, $"the column '{column.Path}' {what}", isUnread: false);
            }
        }

        if (columns.Exists(column => column.Key.FieldName is FieldNames.Title or FieldNames.Abstract))
        {
            return columns;
        }

        _blocks.AddProblem(ProblemCodes.UnmappedRecord, $"no column holds a title or an abstract: {Names(file)}", isUnread: false);
        return [];
    }

    /// <summary>The names of some of the columns, for whoever is to say which is which.</summary>
    private static string Names(ParquetFile file)
    {
        const int Shown = 12;
        var names = string.Join(", ", file.Columns.Take(Shown).Select(column => column.Path));
        return file.Columns.Count > Shown ? names + ", ..." : names;
    }
}
