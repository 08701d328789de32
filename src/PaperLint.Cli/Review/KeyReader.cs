using System.Text;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Review;

/// <summary>What a person presses and writes; from standard input, where that is no terminal.</summary>
internal sealed class KeyReader(Terminal terminal) : IDisposable
{
    private readonly StreamReader _input = new(terminal.In, Encoding.UTF8, leaveOpen: true);

    /// <summary>The next key; null where there are no more.</summary>
    public char? Key()
    {
        if (terminal.ReadKey is { } readKey)
        {
            return readKey();
        }

        // Who has no terminal ends each with a line break.
        for (var read = _input.Read(); read >= 0; read = _input.Read())
        {
            if (!char.IsWhiteSpace((char)read))
            {
                return (char)read;
            }
        }

        return null;
    }

    /// <summary>A line; null where there are no more.</summary>
    public string? Line()
    {
        var line = _input.ReadLine();

        // What follows the key, where each was ended with a line break.
        return line is "" && terminal.ReadKey is null ? _input.ReadLine() : line;
    }

    public void Dispose() => _input.Dispose();
}
