using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PaperLint.Cli.Output;
using PaperLint.Cli.Server.Protocol;

namespace PaperLint.Cli.Server;

/// <summary>
/// Serves one editor by the Language Server Protocol. Messages are taken one after another; what takes long is done beside.
/// </summary>
internal sealed class LanguageServer
{
    /// <summary>Files that say what holds for others.</summary>
    private static readonly string[] WatchedFiles = ["**/paperlint.yml", "**/.editorconfig", "**/.paperlint-*", "**/PL*.yml"];

    private readonly Terminal _terminal;
    private readonly Connection _connection;
    private readonly OpenDocuments _documents = new();
    private readonly CorpusFolders _corpora;
    private readonly Publisher _publisher;
    private readonly LintLoop _loop;
    private readonly RunningRequests _running;
    private ServerState _state = ServerState.Started;
    private ClientAbilities _abilities = new();
    private DocumentAnswers _answers;

    public LanguageServer(Terminal terminal)
    {
        _terminal = terminal;
        _connection = new Connection(terminal.OutBytes);
        _corpora = new CorpusFolders(terminal);
        _publisher = new Publisher(_corpora, _documents, _connection);
        _loop = new LintLoop(_documents, _publisher);
        _running = new RunningRequests(_connection);
        _answers = new DocumentAnswers(_corpora, _documents, _abilities);
    }

    /// <summary>Serves until the editor says that it is done, or is gone.</summary>
    /// <returns>0 after a shutdown, else 1, as the protocol wants it.</returns>
    public int Run()
    {
        using var end = new CancellationTokenSource();
        var linting = Task.Run(() => _loop.Run(end.Token));
        var reader = new MessageReader(_terminal.In);
        var wasShutDown = false;
        while (_state != ServerState.Ended && reader.Read() is { } message)
        {
            Take(message);
            wasShutDown |= _state == ServerState.ShutDown;
        }

        end.Cancel();
        try
        {
            linting.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // That was its end.
        }

        return wasShutDown ? 0 : 1;
    }

    private void Take(ReceivedMessage message)
    {
        if (message.Problem is { } problem)
        {
            _connection.Log(problem);
            if (message.MayBeRequest)
            {
                _connection.Refuse(null, ErrorCode.ParseError, problem);
            }

            return;
        }

        var json = message.Json;
        if (json.ValueKind != JsonValueKind.Object)
        {
            _connection.Refuse(null, ErrorCode.InvalidRequest, "a message is an object with a method; batches are not taken");
            return;
        }

        JsonElement? id = json.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.Number or JsonValueKind.String
            ? given
            : null;
        if (!json.TryGetProperty("method", out var method) || TextOf(method) is not { } name)
        {
            if (!json.TryGetProperty("result", out _) && !json.TryGetProperty("error", out _))
            {
                _connection.Refuse(id, ErrorCode.InvalidRequest, "a message has a method, or is an answer");
            }

            return;
        }

        var parameters = json.TryGetProperty("params", out var value) ? value : default;
        try
        {
            if (id is { } request)
            {
                Answer(request, name, parameters);
            }
            else
            {
                Note(name, parameters);
            }
        }
        catch (RequestException e)
        {
            Refuse(id, e.Code, e.Message);
        }
        catch (JsonException e)
        {
            Refuse(id, ErrorCode.InvalidParams, $"{name}: {e.Message}");
        }
    }

    private void Refuse(JsonElement? id, ErrorCode code, string message)
    {
        if (id is null)
        {
            _connection.Log(message);
        }
        else
        {
            _connection.Refuse(id, code, message);
        }
    }

    private void Answer(JsonElement id, string method, JsonElement parameters)
    {
        if (_state == ServerState.ShutDown)
        {
            throw new RequestException(ErrorCode.InvalidRequest, "the server was shut down");
        }

        if (_state == ServerState.Started != (method == "initialize"))
        {
            throw _state == ServerState.Started
                ? new RequestException(ErrorCode.ServerNotInitialized, "the first request is 'initialize'")
                : new RequestException(ErrorCode.InvalidRequest, "the server was initialized before");
        }

        switch (method)
        {
            case "initialize":
                _connection.Answer(id, Initialize(Read(parameters, ProtocolJson.Default.InitializeParams)),
                    ProtocolJson.Default.InitializeResult);
                break;
            case "shutdown":
                _state = ServerState.ShutDown;
                _connection.Answer(id, null, ProtocolJson.Default.InitializeResult);
                break;
            case "textDocument/hover":
                var place = Read(parameters, ProtocolJson.Default.DocumentPosition);
                _running.Start(id, _ => _connection.Answer(id, _answers.HoverAt(place), ProtocolJson.Default.Hover));
                break;
            case "textDocument/codeAction":
                var asked = Read(parameters, ProtocolJson.Default.CodeActionParams);
                _running.Start(id, cancellation =>
                    _connection.Answer(id, _answers.ActionsAt(asked, cancellation), ProtocolJson.Default.CodeActionArray));
                break;
            case "codeAction/resolve":
                var action = Read(parameters, ProtocolJson.Default.CodeAction);
                _running.Start(id, cancellation =>
                    _connection.Answer(id, _answers.Resolve(action, cancellation), ProtocolJson.Default.CodeAction));
                break;
            case "workspace/executeCommand":
                var command = Read(parameters, ProtocolJson.Default.ExecuteCommandParams);
                _running.Start(id, _ => Leave(id, command));
                break;
            default:
                throw new RequestException(ErrorCode.MethodNotFound, $"there is no method '{method}'");
        }
    }

    private void Note(string method, JsonElement parameters)
    {
        if (method == "exit")
        {
            _state = ServerState.Ended;
            return;
        }

        if (_state != ServerState.Running)
        {
            return;
        }

        switch (method)
        {
            case "textDocument/didOpen":
                Open(Read(parameters, ProtocolJson.Default.DidOpen).TextDocument);
                break;
            case "textDocument/didChange":
                Change(Read(parameters, ProtocolJson.Default.DidChange));
                break;
            case "textDocument/didClose":
                Close(Read(parameters, ProtocolJson.Default.DidClose).TextDocument.Uri);
                break;
            case "initialized":
                WatchFiles();
                break;
            case "textDocument/didSave":
            case "workspace/didChangeWatchedFiles":
                _corpora.LookAround();
                _loop.LintAll();
                break;
            case "workspace/didChangeWorkspaceFolders":
                ChangeFolders(Read(parameters, ProtocolJson.Default.FoldersChange).Event);
                break;
            case "$/cancelRequest":
                _running.Cancel(Read(parameters, ProtocolJson.Default.RequestName).Id);
                break;
        }
    }

    private InitializeResult Initialize(InitializeParams parameters)
    {
        _abilities = ClientAbilities.Of(parameters.Capabilities);
        _answers = new DocumentAnswers(_corpora, _documents, _abilities);
        _publisher.Encoding = _abilities.PositionEncoding;
        _publisher.ShowsProgress = _abilities.ShowsProgress;
        _corpora.Folders = PathsOf(parameters.WorkspaceFolders is { Length: > 0 } folders ? folders
            : parameters.RootUri is { } root ? [new WorkspaceFolder(root)]
            : []);
        _state = ServerState.Running;
        return new InitializeResult(
            new ServerCapabilities(_abilities.PositionEncoding.Name),
            new ServerInfo("paperlint", typeof(LanguageServer).Assembly.GetName().Version!.ToString(3)));
    }

    private static ImmutableArray<string> PathsOf(IEnumerable<WorkspaceFolder> folders) =>
        [.. folders.Select(folder => OpenDocument.PathOf(folder.Uri.TrimEnd('/'))).OfType<string>()];

    private void ChangeFolders(FoldersEvent change)
    {
        _corpora.Folders = [.. _corpora.Folders.Except(PathsOf(change.Removed)).Union(PathsOf(change.Added))];
        _loop.LintAll();
    }

    /// <summary>Asks to be told when a file changes that says what holds for documents.</summary>
    private void WatchFiles()
    {
        if (_abilities.WatchesFiles)
        {
            var watchers = new FileWatchers([.. WatchedFiles.Select(pattern => new FileWatcher(pattern))]);
            _connection.Ask("client/registerCapability",
                new RegistrationList([new Registration("files", "workspace/didChangeWatchedFiles", watchers)]),
                ProtocolJson.Default.RegistrationList);
        }
    }

    private void Leave(JsonElement id, ExecuteCommandParams command)
    {
        if (!LeaveCommands.All.Contains(command.Command) || command.Arguments is not [var report, ..])
        {
            throw new RequestException(ErrorCode.InvalidParams,
                $"'{command.Command}' is no command of the server, or has no argument; there are {string.Join(", ", LeaveCommands.All)}");
        }

        _answers.Leave(report, command.Command);
        _connection.Answer(id, null, ProtocolJson.Default.Hover);
        _loop.LintAll();
    }

    private void Open(DocumentItem item)
    {
        _documents.Open(item);
        _loop.Lint(item.Uri);
    }

    private void Change(DidChange change)
    {
        try
        {
            _documents.Change(change, _abilities.PositionEncoding);
        }
        finally
        {
            _loop.Lint(change.TextDocument.Uri);
        }
    }

    private void Close(string uri)
    {
        if (!_documents.Close(uri))
        {
            throw new RequestException(ErrorCode.InvalidParams, $"{uri} is closed and was not open");
        }

        _loop.Lint(uri);
        _loop.LintAll();
    }

    /// <exception cref="JsonException">They are not what the method wants.</exception>
    private static T Read<T>(JsonElement parameters, JsonTypeInfo<T> type)
    {
        try
        {
            return (parameters.ValueKind == JsonValueKind.Undefined ? default : parameters.Deserialize(type))
                ?? throw new JsonException("there are no parameters");
        }
        catch (InvalidOperationException e)
        {
            // So .NET says that a text is none: half of a surrogate pair, or bytes that are no UTF-8.
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>A text; null for all else, also for what cannot be one.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
