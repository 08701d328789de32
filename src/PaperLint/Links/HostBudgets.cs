using System.Collections.Concurrent;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>The budget of each host.</summary>
internal sealed class HostBudgets(LinkSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _all = new(settings.Concurrency);
    private readonly ConcurrentDictionary<string, Lazy<HostBudget>> _hosts = new(StringComparer.Ordinal);

    /// <summary>That of the host of an address.</summary>
    public HostBudget Of(LinkAddress address) =>
        _hosts.GetOrAdd(address.Host, _ => new Lazy<HostBudget>(() => new HostBudget(settings, _all))).Value;

    public void Dispose()
    {
        foreach (var host in _hosts.Values)
        {
            host.Value.Dispose();
        }

        _all.Dispose();
    }
}
