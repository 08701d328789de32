namespace PaperLint.Formats.Columnar;

/// <summary>Reads the rows of a group one after another.</summary>
/// <param name="count">Rows of the group, as the file claims.</param>
internal abstract class TableRows(long count) : IDisposable
{
    private long _next;

    /// <summary>Reads the next row; false at the end, and where the next cannot be read: that is noted as a problem.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool ReadNext(TableBlockBuilder blocks)
    {
        if (_next == count)
        {
            return false;
        }

        blocks.BeginRow();
        try
        {
            ReadRow(_next++, blocks);
        }
        catch (Exception e) when (TableDamage.Is(e))
        {
            blocks.DropRow();
            TableDamage.Note(e, blocks);
            return false;
        }

        blocks.EndRow();
        return true;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds the cells of a row.</summary>
    /// <param name="row">From the first of the group.</param>
    /// <param name="blocks">Takes them.</param>
    /// <exception cref="InvalidDataException">The row is damaged.</exception>
    protected abstract void ReadRow(long row, TableBlockBuilder blocks);

    protected virtual void Dispose(bool disposing)
    {
    }
}
