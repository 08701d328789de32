using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace PaperLint.Cli.Tests.Server;

/// <summary>An editor that talks to the server, in the process of the test.</summary>
internal sealed class Editor : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Pipe _requests = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _answers = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly BlockingCollection<JsonElement> _received = [];
    private readonly StringWriter _error = new();
    private readonly Stream _out;
    private readonly Task<int> _server;
    private int _lastRequest;

    private Editor(CliRun cli)
    {
        _out = _requests.Writer.AsStream();
        var output = _answers.Writer.AsStream();
        var terminal = cli.Terminal(output, _error) with { In = _requests.Reader.AsStream() };
        _server = Task.Factory.StartNew(() =>
        {
            var code = PaperLintProgram.Run(["server"], terminal);
            output.Dispose();
            return code;
        }, TaskCreationOptions.LongRunning);
        new Thread(Receive) { IsBackground = true }.Start();
    }

    /// <summary>What the server wrote to standard error.</summary>
    public string Error => _error.ToString();

    /// <summary>Starts a server that was not told anything yet.</summary>
    public static Editor Start(CliRun cli) => new(cli);

    /// <summary>Starts a server for the folder of a run.</summary>
    /// <param name="cli">The folder.</param>
    /// <param name="encodings">What the editor can count columns in; none given: it does not say.</param>
    public static Editor Open(CliRun cli, params string[] encodings)
    {
        var editor = new Editor(cli);
        object capabilities = encodings.Length == 0 ? new { } : new { general = new { positionEncodings = encodings } };
        editor.Initialized = editor.Request("initialize", new { processId = (int?)null, rootUri = UriOf(cli.Folder), capabilities });
        editor.Notify("initialized", new { });
        return editor;
    }

    /// <summary>The answer to <c>initialize</c>.</summary>
    public JsonElement Initialized { get; private set; }

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    public void Notify(string method, object parameters) => Send(new { jsonrpc = "2.0", method, @params = parameters });

    /// <summary>The answer to a request: a message with a result or an error.</summary>
    public JsonElement Request(string method, object? parameters)
    {
        var id = ++_lastRequest;
        Send(new { jsonrpc = "2.0", id, method, @params = parameters });
        return WaitForAnswer(id);
    }

    public JsonElement WaitForAnswer(int id) =>
        WaitFor(message => message.TryGetProperty("id", out var of) && of.ValueKind == JsonValueKind.Number && of.GetInt32() == id
            && !message.TryGetProperty("method", out _));

    public void Send(object message) => SendBytes(Framed(JsonSerializer.Serialize(message)));

    public void SendBytes(ReadOnlySpan<byte> bytes)
    {
        _out.Write(bytes);
        _out.Flush();
    }

    public static byte[] Framed(string body) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    public void OpenDocument(string uri, string text, int version = 1) =>
        Notify("textDocument/didOpen", new { textDocument = new { uri, languageId = "text", version, text } });

    /// <param name="uri">Of the document.</param>
    /// <param name="version">After the edits.</param>
    /// <param name="changes">In the words of the protocol.</param>
    public void ChangeDocument(string uri, int version, params object[] changes) =>
        Notify("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges = changes });

    public static object Edit((int Line, int Character) start, (int Line, int Character) end, string text) => new
    {
        range = new
        {
            start = new { line = start.Line, character = start.Character },
            end = new { line = end.Line, character = end.Character },
        },
        text,
    };

    /// <summary>The next diagnostics of a document that are published, of a version where one is wanted.</summary>
    public Shown[] NextDiagnostics(string uri, int? version = null) => Shown.Of(NextPublished(uri, version));

    /// <summary>What is published of a document that is not open any more: such is of no version.</summary>
    public Shown[] LastDiagnostics(string uri) => Shown.Of(WaitFor(message =>
        IsOf(message, "textDocument/publishDiagnostics")
        && message.GetProperty("params") is var found
        && found.GetProperty("uri").GetString() == uri
        && !found.TryGetProperty("version", out _)).GetProperty("params"));

    /// <summary>The same in the words of the protocol.</summary>
    public JsonElement NextPublished(string uri, int? version = null) => WaitFor(message =>
        IsOf(message, "textDocument/publishDiagnostics")
        && message.GetProperty("params") is var found
        && found.GetProperty("uri").GetString() == uri
        && (version is null || (found.TryGetProperty("version", out var of) && of.GetInt32() == version))).GetProperty("params");

    /// <summary>What is published of a version after the longer pause, when all documents were looked at.</summary>
    public Shown[] AllDiagnostics(string uri, int version)
    {
        NextDiagnostics(uri, version);
        return NextDiagnostics(uri, version);
    }

    public string NextLog() =>
        WaitFor(message => IsOf(message, "window/logMessage")).GetProperty("params").GetProperty("message").GetString()!;

    /// <summary>The next message that is meant; others before it are passed over.</summary>
    public JsonElement WaitFor(Func<JsonElement, bool> isMeant)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < deadline)
        {
            if (!_received.TryTake(out var message, deadline - DateTime.UtcNow))
            {
                break;
            }

            if (isMeant(message))
            {
                return message;
            }
        }

        throw new TimeoutException($"the server did not send what was waited for; it ended: {_server.IsCompleted}; {_error}");
    }

    /// <summary>Closes the stream, as an editor does that is killed.</summary>
    public void HangUp() => _out.Dispose();

    public int WaitForExit()
    {
        _server.Wait(Patience).ShouldBeTrue("the server did not end");
        return _server.Result;
    }

    public void Dispose()
    {
        HangUp();
        WaitForExit();
        _received.Dispose();
    }

    private static bool IsOf(JsonElement message, string method) =>
        message.TryGetProperty("method", out var of) && of.GetString() == method;

    private void Receive()
    {
        using var input = _answers.Reader.AsStream();
        while (ReadHeader(input) is { } length)
        {
            var body = new byte[length];
            input.ReadExactly(body);
            try
            {
                _received.Add(JsonDocument.Parse(body).RootElement);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static int? ReadHeader(Stream input)
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = input.ReadByte();
            if (next < 0)
            {
                return null;
            }

            header.Append((char)next);
        }

        return int.Parse(header.ToString().Split(':')[1], CultureInfo.InvariantCulture);
    }
}
