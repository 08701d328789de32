using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using PaperLint.Packs;
using PaperLint.Reviewing;

namespace PaperLint.Cli.Review;

/// <summary>What the page asks for. Requests are answered one after another: there is one curator.</summary>
internal sealed class ReviewApi(ReviewRun run)
{
    /// <summary>Rows that are handed out at once.</summary>
    private const int MostRows = 500;

    /// <summary>Bytes of a request: a text that a curator writes, many times over.</summary>
    private const int LongestRequest = 1 << 20;

    /// <summary>Answers to questions that are remembered, so that the rows of one stay in their places while things are decided.</summary>
    private const int MostQueries = 8;

    private readonly Lock _lock = new();
    private readonly List<(int Number, ImmutableArray<int> Items)> _queries = [];
    private int _lastQuery;

    /// <param name="request">The request.</param>
    /// <param name="path">What stands in its address behind the secret.</param>
    /// <param name="response">What becomes the answer.</param>
    public void Answer(HttpListenerRequest request, string path, HttpListenerResponse response)
    {
        if (request.HttpMethod == "GET" && PageFile.Find(path) is { } file)
        {
            response.ContentType = file.ContentType;
            Send(response, file.Content);
            return;
        }

        if (request.HttpMethod != "POST" || !path.StartsWith("api/", StringComparison.Ordinal))
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        response.ContentType = "application/json";
        try
        {
            using var body = Read(request);
            using var output = new MemoryStream();
            using (var json = new Utf8JsonWriter(output, ReviewJson.Options))
            {
                lock (_lock)
                {
                    Answer(path["api/".Length..], body.RootElement, json);
                }
            }

            Send(response, output.ToArray());
        }
        catch (Exception e) when (e is UsageException or RuleException or IOException or UnauthorizedAccessException)
        {
            Refuse(response, HttpStatusCode.Conflict, e.Message);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or ArgumentOutOfRangeException)
        {
            Refuse(response, HttpStatusCode.BadRequest, "the program does not understand the page; load it again");
        }
    }

    private void Answer(string what, JsonElement body, Utf8JsonWriter json)
    {
        switch (what)
        {
            case "query":
                WriteQuery(body, json);
                break;
            case "rows":
                WriteRows(body, json);
                break;
            case "item":
                ReviewJson.WriteItem(json, run, ItemOf(body));
                break;
            case "apply":
                ReviewJson.WriteDone(json, run, run.Apply());
                break;
            case "state":
                ReviewJson.WriteDone(json, run, null);
                break;
            case "refresh":
                run.Refresh();
                ReviewJson.WriteDone(json, run, null);
                break;
            case "undo":
                WriteUndone(body, json);
                break;
            default:
                Decide(what, body);
                ReviewJson.WriteDone(json, run, null);
                break;
        }
    }

    private void Decide(string what, JsonElement body)
    {
        var item = ItemOf(body);
        switch (what)
        {
            case "accept":
                run.Accept(item);
                break;
            case "accept-alike":
                run.AcceptAlike(item);
                break;
            case "edit":
                run.Edit(item, body.GetProperty("to").GetString()!);
                break;
            case "reject":
                run.Reject(item, TextOf(body, "reason"));
                break;
            case "suppress":
                run.Suppress(item, body.GetProperty("reason").GetString()!);
                break;
            default:
                throw new KeyNotFoundException(what);
        }
    }

    private void WriteQuery(JsonElement body, Utf8JsonWriter json)
    {
        var query = new ReviewQuery
        {
            Code = TextOf(body, "rule")?.Split(' ')[0],
            FileName = TextOf(body, "source"),
            Safety = TextOf(body, "safety"),
            Repair = TextOf(body, "repair"),
            State = TextOf(body, "state"),
            Search = TextOf(body, "search"),
        };
        var items = run.Board.Find(query);
        _queries.Add((++_lastQuery, items));
        if (_queries.Count > MostQueries)
        {
            _queries.RemoveAt(0);
        }

        ReviewJson.WriteQuery(json, run, _lastQuery, items);
    }

    private void WriteRows(JsonElement body, Utf8JsonWriter json)
    {
        var items = ItemsOf(body);
        var from = body.GetProperty("from").GetInt32();
        ReviewJson.WriteRows(json, run,
            items.Skip(from).Take(Math.Min(body.GetProperty("count").GetInt32(), MostRows)).Where(item => item < run.Board.Items.Count));
    }

    private void WriteUndone(JsonElement body, Utf8JsonWriter json)
    {
        var undone = run.Undo();
        ReviewJson.WriteDone(json, run, undone is null ? "There is nothing to take back." : null,
            undone is null ? -1 : ItemsOf(body).IndexOf(undone.Number));
    }

    private ImmutableArray<int> ItemsOf(JsonElement body)
    {
        var number = body.GetProperty("query").GetInt32();
        var items = _queries.Find(query => query.Number == number).Items;
        return items.IsDefault ? throw new FormatException() : items;
    }

    private ReviewItem ItemOf(JsonElement body) => run.Board.Items[body.GetProperty("item").GetInt32()];

    private static string? TextOf(JsonElement body, string key) =>
        body.TryGetProperty(key, out var value) && value.GetString() is { Length: > 0 } text ? text : null;

    private static JsonDocument Read(HttpListenerRequest request)
    {
        if (request.ContentType != "application/json" || request.ContentLength64 is < 0 or > LongestRequest)
        {
            throw new FormatException();
        }

        var bytes = new byte[request.ContentLength64];
        request.InputStream.ReadExactly(bytes);
        return JsonDocument.Parse(bytes);
    }

    private static void Refuse(HttpListenerResponse response, HttpStatusCode code, string message)
    {
        response.StatusCode = (int)code;
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, ReviewJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("error", message);
            json.WriteEndObject();
        }

        Send(response, output.ToArray());
    }

    private static void Send(HttpListenerResponse response, byte[] content)
    {
        response.ContentLength64 = content.Length;
        response.OutputStream.Write(content);
    }
}
