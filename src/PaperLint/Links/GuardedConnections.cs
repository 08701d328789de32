using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace PaperLint.Links;

/// <summary>
/// Connects to hosts, and to none that is not public. A name is resolved here, at the moment of the connection, and the
/// connection goes to the very address that was judged: a name that changes between two look-ups gains nothing.
/// </summary>
internal sealed class GuardedConnections(INameResolver names, Func<IPAddress, bool> isAllowed)
{
    /// <summary>Addresses of one name that are tried; a host with more has them all in one place.</summary>
    private const int MostTried = 4;

    /// <summary>Whether any name has been resolved: only then is one that is unknown known not to exist.</summary>
    public bool HasResolved { get; private set; }

    /// <summary>The proxy, to which requests go instead of to their hosts; the one address that may be private.</summary>
    public IWebProxy? Proxy { get; init; }

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var end = context.DnsEndPoint;
        var isProxy = context.InitialRequestMessage.RequestUri is { } uri
            && ProxyOf(uri) is { } proxy
            && proxy.IdnHost == end.Host
            && proxy.Port == end.Port;
        var addresses = isProxy
            ? await names.ResolveAsync(end.Host, cancellation)
            .ConfigureAwait(false)
            : await FindPublicAsync(end.Host, cancellation)
            .ConfigureAwait(false);
        SocketException? failure = null;
        foreach (var address in addresses.Take(MostTried))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(address, end.Port, cancellation).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                failure = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure ?? new SocketException((int)SocketError.HostUnreachable);
    }

    /// <summary>The proxy for an address; null where it is reached without.</summary>
    public Uri? ProxyOf(Uri uri) =>
        Proxy is { } proxy && !proxy.IsBypassed(uri) && proxy.GetProxy(uri) is { } through && through != uri ? through : null;

    /// <summary>The public addresses of a name.</summary>
    /// <exception cref="PrivateAddressException">It has others alone.</exception>
    /// <exception cref="SocketException">It has none.</exception>
    public async Task<IPAddress[]> FindPublicAsync(string host, CancellationToken cancellation)
    {
        var isLiteral = IPAddress.TryParse(host, out var literal);
        IPAddress[] all = isLiteral ? [literal!] : await names.ResolveAsync(host, cancellation).ConfigureAwait(false);
        HasResolved |= !isLiteral && all.Length > 0;
        var found = Array.FindAll(all, address => isAllowed(address));
        return found.Length > 0 || all.Length == 0
            ? found
            : throw new PrivateAddressException($"{host} leads to {all[0]}, which is no address of the public internet");
    }
}
