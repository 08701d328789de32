using System.Net;

namespace PaperLint.Links;

/// <summary>Finds the addresses of hosts.</summary>
public interface INameResolver
{
    /// <exception cref="System.Net.Sockets.SocketException">There are none, or none could be found out; its code says which.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);
}
