using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace PaperLint.Cli.Tests.Review;

/// <summary>What a page asks of its <c>review</c>, without a browser.</summary>
internal sealed class ReviewClient : IDisposable
{
    private readonly Uri _address;
    private readonly HttpClient _http;
    private int _query;

    public ReviewClient(Uri address)
    {
        _address = address;
        _http = new HttpClient(new SocketsHttpHandler { ConnectCallback = Connect });
    }

    /// <summary>How many were opened.</summary>
    public int Connections { get; private set; }

    /// <summary>Asks for all defects; what is decided next is decided on one of the answer's rows.</summary>
    public async Task<JsonElement> Query(string filters = "")
    {
        var (_, answer) = await Send("query", $"{{\"count\":100{filters}}}");
        _query = answer.GetProperty("query").GetInt32();
        return answer;
    }

    /// <summary>Does something to a row, and says what the page would.</summary>
    public async Task<string?> Do(string what, int at, string more = "")
    {
        var (status, answer) = await Send(what, $"{{\"query\":{_query},\"at\":{at}{more}}}");
        return answer.GetProperty(status == HttpStatusCode.OK ? "message" : "error").GetString();
    }

    public async Task<(HttpStatusCode Status, JsonElement Answer)> Send(string what, string body)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, $"api/{what}"));
        request.Headers.Add("Origin", $"http://{_address.Authority}");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new("application/json");
        using var response = await _http.SendAsync(request, cancel);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancel));
        return (response.StatusCode, json.RootElement.Clone());
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        Connections++;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(context.DnsEndPoint, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
