using System.Collections.Immutable;
using System.Net;

namespace PaperLint.Links;

/// <summary>How links are asked for, and what is made of the answers.</summary>
public sealed record LinkSettings
{
    /// <summary>Failures, each at least <see cref="Apart"/> after the one before, that make a link dead. At least 1.</summary>
    public int Failures { get; init; } = 2;

    /// <summary>A host that is down for the night is back in the morning.</summary>
    public TimeSpan Apart { get; init; } = TimeSpan.FromDays(1);

    public LinkAges Ages { get; init; } = new();

    /// <summary>Requests to one host at once.</summary>
    public int PerHost { get; init; } = 4;

    /// <summary>Between the beginnings of two requests to one host.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Requests at once, to all hosts.</summary>
    public int Concurrency { get; init; } = 128;

    /// <summary>Further tries after an answer that may be another one soon.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The first wait before another try; it doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a host may ask for; who asks for more is left alone for the rest of the run.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(1);

    public int MaxRedirects { get; init; } = 10;

    /// <summary>For finding the host, connecting and agreeing on keys.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the whole of one request, up to the end of the headers or of what is read of the body.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Addresses asked for in one run.</summary>
    public int MaxLinks { get; init; } = int.MaxValue;

    /// <summary>Whether hosts in the machine's own network are asked, too.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>What counts as an address of the public internet.</summary>
    internal Func<IPAddress, bool> IsPublic { get; init; } = PublicAddresses.Has;

    public INameResolver Names { get; init; } = new SystemNames();

    /// <summary>Null: hosts are asked directly.</summary>
    public IWebProxy? Proxy { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal ImmutableArray<Forge> Forges { get; init; } = Forge.All(_ => null);

    /// <summary>The same, asking forges with the tokens that variables of the environment hold.</summary>
    public LinkSettings WithTokens(Func<string, string?> environment) => this with { Forges = Forge.All(environment) };
}
