using System.Net;
using System.Net.Sockets;
using PaperLint.Links;

namespace PaperLint.Tests.Links;

/// <summary>Names that lead to this machine. Those that are not told of, or end in <c>.gone</c>, do not exist.</summary>
internal sealed class TestNames : INameResolver
{
    private readonly Dictionary<string, Queue<string>> _names = new(StringComparer.Ordinal);

    /// <summary>Names that were looked up.</summary>
    public List<string> Asked { get; } = [];

    /// <param name="name">The name.</param>
    /// <param name="addresses">Where it leads at each look-up; the last for good.</param>
    public TestNames With(string name, params string[] addresses)
    {
        _names[name] = new Queue<string>(addresses);
        return this;
    }

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        lock (_names)
        {
            Asked.Add(host);
            if (!_names.TryGetValue(host, out var addresses))
            {
                throw new SocketException((int)SocketError.HostNotFound);
            }

            return Task.FromResult<IPAddress[]>([IPAddress.Parse(addresses.Count > 1 ? addresses.Dequeue() : addresses.Peek())]);
        }
    }
}
