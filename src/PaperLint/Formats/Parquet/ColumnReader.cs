using PaperLint.Formats.Columnar;
using PaperLint.Formats.Parquet.Pages;

namespace PaperLint.Formats.Parquet;

/// <summary>Reads the texts of a column row by row.</summary>
internal sealed class ColumnReader(CellReader places, TableColumn column)
{
    private readonly bool _isList = column.Codec is ItemsCodec;
    private bool _isAhead;

    /// <summary>Adds the text of the next row, where it has one.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is damaged.</exception>
    public void ReadRow(TableBlockBuilder blocks)
    {
        if (!_isAhead && !places.MoveNext())
        {
            throw new InvalidDataException($"the column '{column.Path}' ends before its rows do");
        }

        if (_isList)
        {
            ReadList(blocks);
        }
        else if (places.HasValue)
        {
            blocks.BeginCell();
            blocks.AddText(places.Value());
            blocks.EndCell(column);
        }
    }

    private void ReadList(TableBlockBuilder blocks)
    {
        if (places.Repetition != 0)
        {
            throw new InvalidDataException($"the column '{column.Path}' begins in the midst of a list");
        }

        var hasText = false;
        blocks.BeginCell();
        do
        {
            if (places.HasValue)
            {
                blocks.AddText(places.Value());
                hasText = true;
            }

            _isAhead = places.MoveNext();
        }
        while (_isAhead && places.Repetition > 0);
        if (hasText)
        {
            blocks.EndCell(column);
        }
    }
}
