using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PaperLint.Cli.Server.Protocol;

/// <summary>Writes messages, whole and one after another, whoever sends them.</summary>
internal sealed class Connection(Stream output)
{
    /// <summary>No page is made of a message, so that what acts in one may stand as it is.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private int _lastRequest;

    /// <param name="id">Of the request.</param>
    /// <param name="result">Null for an answer that says nothing.</param>
    /// <param name="type">How it is written.</param>
    public void Answer<T>(JsonElement id, T? result, JsonTypeInfo<T> type)
        where T : class => Send(json =>
    {
        json.WritePropertyName("id");
        id.WriteTo(json);
        json.WritePropertyName("result");
        if (result is null)
        {
            json.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(json, result, type);
        }
    });

    /// <param name="id">Of the request; null where it is not known which it was.</param>
    /// <param name="code">Why it is refused.</param>
    /// <param name="message">The same in words.</param>
    public void Refuse(JsonElement? id, ErrorCode code, string message) => Send(json =>
    {
        json.WritePropertyName("id");
        if (id is { } known)
        {
            known.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartObject("error");
        json.WriteNumber("code", (int)code);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks the editor for something; nobody waits for its answer.</summary>
    public void Ask<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        var id = Interlocked.Increment(ref _lastRequest);
        Send(json =>
        {
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, parameters, type);
        });
    }

    /// <summary>Writes a line into the editor's log.</summary>
    public void Log(string message) => Notify("window/logMessage", new LoggedMessage(2, message), ProtocolJson.Default.LoggedMessage);

    /// <summary>Says that the server did wrong, with what its authors need to know.</summary>
    public void LogBug(Exception e) => Notify("window/logMessage",
        new LoggedMessage(1, $"this is a bug of PaperLint; please report it: {e}"), ProtocolJson.Default.LoggedMessage);

    private void Send(Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            write(json);
            json.WriteEndObject();
        }

        lock (_lock)
        {
            output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            output.Write(body.GetBuffer(), 0, (int)body.Length);
            output.Flush();
        }
    }
}
