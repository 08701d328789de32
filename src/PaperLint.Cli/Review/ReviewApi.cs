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

    private readonly Lock _lock = new();
    private readonly ReviewAnswers _answers = new(run);

    /// <param name="request">The request.</param>
    /// <param name="path">What stands in its address behind the secret.</param>
    /// <param name="response">What becomes the answer.</param>
    public async Task Answer(HttpListenerRequest request, string path, HttpListenerResponse response)
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
            using var asked = await ReviewRequest.Read(request);
            var what = path["api/".Length..];
            Send(response, what == "copies" ? Copies(asked) : Json(json =>
            {
                lock (_lock)
                {
                    Answer(what, asked, json);
                }
            }));
        }
        catch (Exception e) when (e is UsageException or RuleException or IOException or UnauthorizedAccessException)
        {
            Refuse(response, HttpStatusCode.Conflict, e.Message);
        }
        catch (FormatException)
        {
            Refuse(response, HttpStatusCode.BadRequest, "the program does not understand the page; load it again");
        }
    }

    private void Answer(string what, ReviewRequest asked, Utf8JsonWriter json)
    {
        switch (what)
        {
            case "query":
                Query(asked, json);
                break;
            case "facets":
                ReviewJson.WriteFacets(json, run.Board.Facets(ItemsOf(asked)));
                break;
            case "rows":
                ReviewJson.WriteRows(json, run,
                    [.. ItemsOf(asked).Skip(asked.Number("from")).Take(Math.Min(asked.Number("count"), MostRows))]);
                break;
            case "look":
                ReviewJson.WriteLook(json, run, ItemsOf(asked), asked.Number("at"));
                break;
            case "next":
                ReviewJson.WriteLook(json, run, ItemsOf(asked), run.Board.NextOpen(ItemsOf(asked), asked.Number("at") + 1));
                break;
            case "state":
                ReviewJson.WriteDone(json, run, null);
                break;
            case "refresh":
                run.Refresh();
                ReviewJson.WriteDone(json, run, null);
                break;
            case "apply":
                ReviewJson.WriteDone(json, run, run.Apply());
                break;
            case "undo":
                Undo(asked, json);
                break;
            default:
                Decide(what, asked);
                var next = run.Board.NextOpen(ItemsOf(asked), asked.Number("at") + 1);
                ReviewJson.WriteDone(json, run, null, (ItemsOf(asked), next < 0 ? asked.Number("at") : next));
                break;
        }
    }

    /// <summary>All of the first view at once; by what the items can be told apart is asked for when that is shown.</summary>
    private void Query(ReviewRequest asked, Utf8JsonWriter json)
    {
        var (number, items) = _answers.Find(new ReviewQuery
        {
            Code = Chosen(asked, "rule")?.Split(' ')[0],
            FileName = Chosen(asked, "source"),
            Safety = Chosen(asked, "safety"),
            Probability = Chosen(asked, "probability"),
            Repair = Chosen(asked, "repair"),
            State = Chosen(asked, "state"),
            Search = Chosen(asked, "search"),
        });
        var at = Math.Max(0, run.Board.NextOpen(items, 0));
        var count = Math.Clamp(asked.Number("count"), 1, MostRows);
        ReviewJson.WriteQuery(json, run, (number, items), (at / count * count, count), at);
    }

    /// <summary>A file can be long to read: nobody waits for it who asks something else.</summary>
    private byte[] Copies(ReviewRequest asked)
    {
        ReviewItem item;
        lock (_lock)
        {
            item = ItemOf(asked);
        }

        var (own, other) = run.CopiesOf(item);
        return Json(json => ReviewJson.WriteCopies(json, own, other));
    }

    private void Decide(string what, ReviewRequest asked)
    {
        var item = ItemOf(asked);
        switch (what)
        {
            case "accept":
                run.Accept(item);
                break;
            case "accept-alike":
                run.AcceptAlike(item);
                break;
            case "edit":
                run.Edit(item, asked.Text("to"));
                break;
            case "reject":
                run.Reject(item, asked.OptionalText("reason"));
                break;
            case "suppress":
                run.Suppress(item, asked.Text("reason"));
                break;
            default:
                throw new FormatException($"there is no '{what}'");
        }
    }

    private void Undo(ReviewRequest asked, Utf8JsonWriter json)
    {
        var items = ItemsOf(asked);
        var reading = run.Reading;
        var undone = run.Undo();
        var at = undone?.Item is { } item ? items.IndexOf(item.Number) : -1;
        ReviewJson.WriteDone(json, run, undone?.Message ?? "There is nothing to take back.",
            run.Reading == reading ? (items, at < 0 ? asked.Number("at") : at) : null);
    }

    private ImmutableArray<int> ItemsOf(ReviewRequest asked) => _answers[asked.Number("query")];

    private ReviewItem ItemOf(ReviewRequest asked)
    {
        var items = ItemsOf(asked);
        var at = asked.Number("at");
        return at < items.Length ? run.Board.Items[items[at]] : throw new FormatException("there is no such row");
    }

    /// <summary>What a filter is set to; null where it is not.</summary>
    private static string? Chosen(ReviewRequest asked, string key) => asked.OptionalText(key) is { Length: > 0 } text ? text : null;

    private void Refuse(HttpListenerResponse response, HttpStatusCode code, string message)
    {
        response.StatusCode = (int)code;
        Send(response, Json(json => ReviewJson.WriteError(json, run, message)));
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, ReviewJson.Options))
        {
            write(json);
        }

        return output.ToArray();
    }

    private static void Send(HttpListenerResponse response, byte[] content)
    {
        response.ContentLength64 = content.Length;
        response.OutputStream.Write(content);
    }
}
