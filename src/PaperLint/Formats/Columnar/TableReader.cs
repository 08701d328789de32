using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats.Compression;

namespace PaperLint.Formats.Columnar;

/// <summary>Reads the papers of a table: of each group of rows, the columns that hold fields, row by row.</summary>
internal abstract class TableReader(Stream stream)
{
    protected TableBlockBuilder Blocks { get; } = new();

    /// <exception cref="IOException">The file cannot be read.</exception>
    public IEnumerable<Block> Read()
    {
        using var input = SeekableInput.Of(stream);
        if (input.Stream.Length == 0)
        {
            Blocks.AddProblem(ProblemCodes.EmptyFile, "the file is empty", isUnread: false);
        }
        else
        {
            foreach (var block in ReadGroups(input.Stream))
            {
                yield return block;
            }
        }

        if (!Blocks.IsEmpty)
        {
            yield return Blocks.Take();
        }
    }

    /// <summary>The groups of rows; none where nothing in them is read.</summary>
    /// <param name="file">Can be read at any place.</param>
    /// <exception cref="InvalidDataException">The file is damaged: no further group can be found.</exception>
    protected abstract IEnumerable<TableGroup> Open(Stream file);

    private IEnumerable<Block> ReadGroups(Stream file)
    {
        using var groups = Groups(file).GetEnumerator();
        for (var first = 0L; Next(groups) is { } group;)
        {
            if (!Blocks.IsEmpty)
            {
                yield return Blocks.Take();
            }

            Blocks.GoTo(first);
            first += group.RowCount;
            using var rows = RowsOf(group);
            while (rows?.ReadNext(Blocks) == true)
            {
                if (!Blocks.IsFull)
                {
                    continue;
                }

                yield return Blocks.Take();
                if (DecompressedStream.IsBomb(Blocks.Length, file.Length))
                {
                    Blocks.AddProblem(ProblemCodes.DecompressionBomb,
                        $"the texts of the file are more than {DecompressedStream.HighestRatio} times its size; reading stopped at "
                        + $"{Blocks.Length / 1024 / 1024} MiB");
                    yield break;
                }
            }
        }
    }

    /// <summary>Opens the file when the first group is asked for.</summary>
    private IEnumerable<TableGroup> Groups(Stream file)
    {
        foreach (var group in Open(file))
        {
            yield return group;
        }
    }

    private TableGroup? Next(IEnumerator<TableGroup> groups)
    {
        try
        {
            return groups.MoveNext() ? groups.Current : null;
        }
        catch (Exception e) when (TableDamage.Is(e))
        {
            TableDamage.Note(e, Blocks);
            return null;
        }
    }

    private TableRows? RowsOf(TableGroup group)
    {
        try
        {
            return group.Open();
        }
        catch (Exception e) when (TableDamage.Is(e))
        {
            TableDamage.Note(e, Blocks);
            return null;
        }
    }
}
