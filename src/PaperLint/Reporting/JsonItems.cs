using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PaperLint.Reporting;

/// <summary>Writes JSON objects one by one, so that a long report takes no memory.</summary>
internal sealed class JsonItems(TextWriter output)
{
    private readonly ArrayBufferWriter<byte> _item = new();
    private bool _begun;

    /// <summary>The object with what goes between it and the one before.</summary>
    public void WriteInArray(Action<Utf8JsonWriter> write)
    {
        output.Write(_begun ? ",\n " : "[\n ");
        _begun = true;
        output.Write(Serialize(write));
    }

    public void EndArray() => output.Write(_begun ? "\n]" : "[]");

    public string Serialize(Action<Utf8JsonWriter> write)
    {
        _item.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_item, JsonText.Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(_item.WrittenSpan);
    }
}
