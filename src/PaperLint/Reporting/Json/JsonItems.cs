using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PaperLint.Reporting.Json;

/// <summary>Writes JSON objects one by one, so that a long report takes no memory.</summary>
internal sealed class JsonItems(TextWriter output)
{
    private readonly ArrayBufferWriter<byte> _item = new();
    private Utf8JsonWriter? _writer;
    private char[] _text = [];
    private bool _begun;

    /// <summary>The object with what goes between it and the one before.</summary>
    public void WriteInArray(Action<Utf8JsonWriter> write)
    {
        BeginItem();
        Write(write);
    }

    /// <summary>As <see cref="WriteInArray(Action{Utf8JsonWriter})"/>, for an object that is JSON already.</summary>
    public void WriteInArray(ReadOnlySpan<char> json)
    {
        BeginItem();
        output.Write(json);
    }

    /// <summary>The object alone.</summary>
    public void Write(Action<Utf8JsonWriter> write)
    {
        Fill(write);
        if (_text.Length < _item.WrittenCount)
        {
            _text = new char[_item.WrittenCount * 2];
        }

        output.Write(_text, 0, Encoding.UTF8.GetChars(_item.WrittenSpan, _text));
    }

    public void EndArray() => output.Write(_begun ? "\n]" : "[]");

    public string Serialize(Action<Utf8JsonWriter> write)
    {
        Fill(write);
        return Encoding.UTF8.GetString(_item.WrittenSpan);
    }

    private void BeginItem()
    {
        output.Write(_begun ? ",\n " : "[\n ");
        _begun = true;
    }

    private void Fill(Action<Utf8JsonWriter> write)
    {
        _item.ResetWrittenCount();
        _writer ??= new Utf8JsonWriter(_item, JsonText.Options);
        _writer.Reset();
        write(_writer);
        _writer.Flush();
    }
}
