using System.Text;

namespace PaperLint.Reporting.Changes;

/// <summary>Makes whole lines of a text that comes in pieces.</summary>
internal sealed class LineCarry
{
    private readonly StringBuilder _rest = new();

    /// <summary>The beginning of the line that is not whole yet.</summary>
    public string Rest => _rest.ToString();

    public bool IsEmpty => _rest.Length == 0;

    /// <summary>The lines that are whole with the next piece.</summary>
    public string Take(string piece)
    {
        var end = piece.LastIndexOf('\n') + 1;
        if (end == 0)
        {
            _rest.Append(piece);
            return "";
        }

        var lines = _rest.Append(piece, 0, end).ToString();
        _rest.Clear().Append(piece, end, piece.Length - end);
        return lines;
    }
}
