using System.Net;
using System.Text.Json;

namespace PaperLint.Cli.Review;

/// <summary>What the page asks with: an object of JSON. What no page sends is a <see cref="FormatException"/>.</summary>
internal sealed class ReviewRequest : IDisposable
{
    /// <summary>Bytes: a text that a curator writes, many times over.</summary>
    private const int Longest = 1 << 20;

    /// <summary>A page sends its few bytes at once.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly JsonDocument _body;

    private ReviewRequest(JsonDocument body) => _body = body;

    /// <exception cref="IOException">The browser went away.</exception>
    /// <exception cref="TimeoutException">What it said it would send did not come.</exception>
    public static async Task<ReviewRequest> Read(HttpListenerRequest request)
    {
        if (request.ContentType != "application/json" || request.ContentLength64 is < 0 or > Longest)
        {
            throw new FormatException();
        }

        var bytes = new byte[request.ContentLength64];
        await request.InputStream.ReadExactlyAsync(bytes).AsTask().WaitAsync(LongestWait);
        try
        {
            return new ReviewRequest(JsonDocument.Parse(bytes));
        }
        catch (JsonException e)
        {
            throw new FormatException("it is no JSON", e);
        }
    }

    public int Number(string key) =>
        Value(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) && number >= 0
        ? number
        : throw new FormatException($"'{key}' is no number");

    /// <summary>A text that must be there.</summary>
    public string Text(string key) => OptionalText(key) ?? throw new FormatException($"'{key}' is no text");

    /// <summary>Null where there is none.</summary>
    public string? OptionalText(string key) => Value(key) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Null } or null => null,
        _ => throw new FormatException($"'{key}' is no text"),
    };

    public void Dispose() => _body.Dispose();

    private JsonElement? Value(string key) => _body.RootElement.ValueKind != JsonValueKind.Object
        ? throw new FormatException("it is no object")
        : _body.RootElement.TryGetProperty(key, out var value) ? value : null;
}
