using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace PaperLint.Cli.Review;

/// <summary>
/// Serves the page on this machine alone, to whoever knows the address with its secret. .NET's own listener does it: a web framework
/// would make every command of the program start later.
/// </summary>
internal sealed class ReviewServer : IDisposable
{
    /// <summary>Another program may take the free port before this one does.</summary>
    private const int MostAttempts = 20;

    private readonly HttpListener _listener;
    private readonly ReviewGuard _guard;
    private readonly ReviewApi _api;

    /// <summary>Ends the program with a mistake of its own, which no answer could tell.</summary>
    private readonly TaskCompletionSource<HttpListenerContext> _mistake = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ReviewServer(HttpListener listener, int port, ReviewApi api)
    {
        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _listener = listener;
        _guard = new ReviewGuard(port, secret);
        _api = api;
        Address = $"http://127.0.0.1:{port}/{secret}/";
    }

    /// <summary>Of the page, with the secret.</summary>
    public string Address { get; }

    /// <exception cref="IOException">No port is free.</exception>
    public static ReviewServer Start(ReviewApi api)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return new ReviewServer(listener, port, api);
            }
            catch (HttpListenerException e)
            {
                listener.Close();
                if (attempt == MostAttempts)
                {
                    throw new IOException($"no page can be served on this machine: {e.Message}", e);
                }
            }
        }
    }

    /// <summary>Answers until it is told to end.</summary>
    public async Task Run(CancellationToken end)
    {
        await using var stop = end.Register(_listener.Stop);
        while (!end.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await await Task.WhenAny(_listener.GetContextAsync(), _mistake.Task);
            }
            catch (Exception e) when (end.IsCancellationRequested && e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context), CancellationToken.None);
        }
    }

    public void Dispose() => _listener.Close();

    private async Task Answer(HttpListenerContext context)
    {
        var response = context.Response;
        try
        {
            ReviewGuard.Harden(response);
            if (_guard.PathOf(context.Request) is { } path)
            {
                await _api.Answer(context.Request, path, response);
            }
            else
            {
                response.StatusCode = (int)HttpStatusCode.NotFound;

                // Else all that such a request goes on to send would be read before the next one.
                response.KeepAlive = false;
            }

            // To dispose of it would end the connection, and the page would open a new one for each question.
            response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or TimeoutException)
        {
            // The browser went away, or sends nothing; what was decided is kept all the same.
            response.Abort();
        }
        catch (Exception e)
        {
            _mistake.TrySetException(e);
        }
    }

    private static int FreePort()
    {
        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }
}
