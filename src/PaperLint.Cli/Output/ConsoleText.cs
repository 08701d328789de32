using System.Text;
using PaperLint.Reporting;

namespace PaperLint.Cli.Output;

/// <summary>
/// A stream of the program's as text goes out to it that others may have had a hand in: names of files, keys of a
/// configuration, messages of a rule. Line by line, what would act in a terminal or command a CI runner is made visible,
/// whoever wrote it and whether or not the caller thought of it.
/// </summary>
internal sealed class ConsoleText : TextWriter
{
    private readonly TextWriter _inner;
    private readonly StringBuilder _line = new();

    public ConsoleText(TextWriter inner)
    {
        _inner = inner;
        NewLine = "\n";
    }

    public override Encoding Encoding => _inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (var end = buffer.IndexOf('\n'); end >= 0; end = buffer.IndexOf('\n'))
        {
            _line.Append(buffer[..end]);
            WriteLine();
            buffer = buffer[(end + 1)..];
        }

        _line.Append(buffer);
    }

    public override void WriteLine()
    {
        Release();
        _inner.Write('\n');
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    /// <summary>Writes also what is no whole line yet; more of it may follow.</summary>
    public override void Flush()
    {
        Release();
        _inner.Flush();
    }

    private void Release()
    {
        if (_line.Length > 0)
        {
            _inner.Write(VisibleText.EscapeLine(_line.ToString()));
            _line.Clear();
        }
    }
}
