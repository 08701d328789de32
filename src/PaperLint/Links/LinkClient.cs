using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Authentication;

namespace PaperLint.Links;

/// <summary>
/// Asks one question at a time: follows nothing, remembers no cookies, sends no credentials of an address, unpacks
/// nothing, and reads no more of a body than it was told to. Whatever goes wrong is a <see cref="Reply"/>.
/// </summary>
internal sealed class LinkClient : IDisposable
{
    /// <summary>KiB of headers; servers themselves allow 8 to 16.</summary>
    private const int MaxHeadersKiB = 64;

    /// <summary>Characters of a status line that reports show.</summary>
    private const int MaxReason = 60;

    private static readonly string UserAgent =
        "paperlint/"
        + typeof(LinkClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        + " (link checker)";

    private readonly LinkSettings _settings;
    private readonly GuardedConnections _connections;
    private readonly HttpMessageInvoker _http;

    public LinkClient(LinkSettings settings)
    {
        _settings = settings;
        _connections =
            new GuardedConnections(settings.Names, settings.AllowPrivate ? _ => true : settings.IsPublic) { Proxy = settings.Proxy };
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = _connections.ConnectAsync,
            ConnectTimeout = settings.ConnectTimeout,
            MaxConnectionsPerServer = settings.PerHost,
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = MaxHeadersKiB,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
            Proxy = settings.Proxy,
            UseCookies = false,
            UseProxy = settings.Proxy is not null,
        });
    }

    /// <summary>Whether any name has been resolved.</summary>
    public bool HasResolved => _connections.HasResolved;

    public async Task<Reply> SendAsync(LinkRequest request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(_settings.Timeout, _settings.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            if (_connections.ProxyOf(request.Address.Uri) is not null)
            {
                await RefusePrivateAsync(request.Address.Uri, both.Token).ConfigureAwait(false);
            }

            using var message = MessageOf(request);
            using var response = await _http.SendAsync(message, both.Token).ConfigureAwait(false);
            return ReplyOf(response) with { Body = await ReadAsync(response, request.BodyLimit, both.Token).ConfigureAwait(false) };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var within = limit.IsCancellationRequested ? _settings.Timeout : _settings.ConnectTimeout;
            return new Reply(ReplyKind.NoAnswer, $"no answer within {within.TotalSeconds:0.###} s");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return FailureOf(e);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A proxy would resolve the name itself, and may stand where private addresses are near.</summary>
    private async Task RefusePrivateAsync(Uri uri, CancellationToken cancellation)
    {
        try
        {
            _ = await _connections.FindPublicAsync(uri.IdnHost, cancellation).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            // Behind a proxy, names of the outside are often known to the proxy alone.
        }
    }

    private static HttpRequestMessage MessageOf(LinkRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Address.Uri);
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", "*/*");
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private Reply ReplyOf(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var reason = response.ReasonPhrase ?? "";
        return new Reply(ReplyKind.Status, $"{status} {(reason.Length > MaxReason ? reason[..MaxReason] : reason)}".TrimEnd())
        {
            Status = status,
            Location = response.Headers.Location,
            RetryAfter = WaitOf(response.Headers.RetryAfter),
            IsChallenge = ValueOf(response, "cf-mitigated") == "challenge"
                || ValueOf(response, "x-amzn-waf-action") is "challenge" or "captcha",
            ErrorCode = ValueOf(response, "x-error-code"),
        };
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - _settings.Clock.GetUtcNow() is var wait => wait < TimeSpan.Zero ? TimeSpan.Zero : wait,
        _ => null,
    };

    private static string? ValueOf(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? string.Join(", ", values) : null;

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellation)
    {
        if (limit == 0)
        {
            return [];
        }

        var body = new byte[limit];
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var read = await stream.ReadAtLeastAsync(body, limit, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return body[..read];
        }
    }

    private static Reply FailureOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case PrivateAddressException:
                    return new Reply(ReplyKind.PrivateAddress, e.Message);
                case AuthenticationException:
                    return new Reply(ReplyKind.BadCertificate, "a certificate that does not hold: " + e.Message);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return new Reply(ReplyKind.NoSuchHost, "there is no such host");
                case SocketException { SocketErrorCode: SocketError.TryAgain }:
                    return new Reply(ReplyKind.NoAnswer, "the name could not be looked up");
                case SocketException socket:
                    return new Reply(ReplyKind.NoAnswer, socket.SocketErrorCode switch
                    {
                        SocketError.ConnectionRefused => "the connection was refused",
                        SocketError.ConnectionReset => "the connection was reset",
                        var code => $"no connection ({code})",
                    });
            }
        }

        return new Reply(ReplyKind.NoAnswer, exception is HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }
            ? "the answer broke off"
            : "no answer that is HTTP");
    }
}
