using System.Net;

namespace PaperLint.Links;

/// <summary>Names as the machine resolves them.</summary>
public sealed class SystemNames : INameResolver
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        // RFC 6761, 6.3: names below localhost never go to a server, and always mean the machine itself.
        return host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal)
            ? Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.IPv6Loopback])
            : Dns.GetHostAddressesAsync(host, cancellation);
    }
}
