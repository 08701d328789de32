using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace PaperLint.Cli.Review;

/// <summary>
/// Lets in whom the address was given to. Any page that is open in the browser, and any program on the machine, can send requests
/// here: they have no secret, come from another origin, or call the host by a name of their own.
/// </summary>
internal sealed class ReviewGuard(int port, string secret)
{
    private readonly string _host = $"127.0.0.1:{port}";
    private readonly byte[] _secret = Encoding.ASCII.GetBytes(secret);

    /// <summary>What stands in the address behind the secret; null for a request that gets nothing.</summary>
    public string? PathOf(HttpListenerRequest request)
    {
        if (request.Headers["Host"] != _host
            || (request.Headers["Origin"] ?? (request.HttpMethod == "GET" ? Origin : null)) != Origin
            || request.Headers["Sec-Fetch-Site"] is not (null or "none" or "same-origin"))
        {
            return null;
        }

        var path = request.Url?.AbsolutePath ?? "";
        var end = path.IndexOf('/', Math.Min(1, path.Length));
        return end > 0 && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(path[1..end]), _secret)
            ? path[(end + 1)..]
            : null;
    }

    /// <summary>
    /// The page runs no script but its own, loads nothing from elsewhere, and tells its address to nobody. Nothing of it is kept by
    /// the browser.
    /// </summary>
    public static void Harden(HttpListenerResponse response)
    {
        response.Headers["Content-Security-Policy"] =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cache-Control"] = "no-store";
    }

    private string Origin => "http://" + _host;
}
