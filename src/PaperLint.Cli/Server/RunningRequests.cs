using System.Collections.Concurrent;
using System.Text.Json;
using PaperLint.Cli.Server.Protocol;
using PaperLint.Packs;

namespace PaperLint.Cli.Server;

/// <summary>Requests that are worked on beside the taking of messages, until they are answered or given up.</summary>
internal sealed class RunningRequests(Connection connection)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);

    /// <param name="id">Of the request.</param>
    /// <param name="answer">Answers it.</param>
    public void Start(JsonElement id, Action<CancellationToken> answer)
    {
        var cancellation = new CancellationTokenSource();
        if (!_running.TryAdd(id.GetRawText(), cancellation))
        {
            throw new RequestException(ErrorCode.InvalidRequest, $"a request with the id {id.GetRawText()} is not answered yet");
        }

        Task.Run(() => Answer(id, answer, cancellation));
    }

    public void Cancel(JsonElement id)
    {
        if (_running.TryGetValue(id.GetRawText(), out var running))
        {
            running.Cancel();
        }
    }

    private void Answer(JsonElement id, Action<CancellationToken> answer, CancellationTokenSource cancellation)
    {
        try
        {
            cancellation.Token.ThrowIfCancellationRequested();
            answer(cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            connection.Refuse(id, ErrorCode.RequestCancelled, "the request was given up");
        }
        catch (RequestException e)
        {
            connection.Refuse(id, e.Code, e.Message);
        }
        catch (Exception e) when (e is RuleException or UsageException or IOException or UnauthorizedAccessException)
        {
            connection.Refuse(id, ErrorCode.RequestFailed, e.Message);
        }
        catch (Exception e)
        {
            connection.LogBug(e);
            connection.Refuse(id, ErrorCode.InternalError, e.Message);
        }
        finally
        {
            _running.TryRemove(id.GetRawText(), out _);
        }
    }
}
