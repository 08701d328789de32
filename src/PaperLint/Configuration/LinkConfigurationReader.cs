using System.Collections.Immutable;
using System.Globalization;
using PaperLint.Links;
using PaperLint.Packs;

namespace PaperLint.Configuration;

/// <summary>
/// Reads the <c>links</c> of <c>paperlint.yml</c>, within bounds that keep a stranger's file from making us a burden to hosts.
/// </summary>
/// <param name="name">The file as messages call it.</param>
internal sealed class LinkConfigurationReader(string name)
{
    /// <summary>Questions to a host at once that no host minds; browsers ask six.</summary>
    public const int MostPerHost = 16;

    public static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3660);

    private static readonly ImmutableArray<string> Keys =
        ["online", "failures", "apart", "max_links", "per_host", "interval", "timeout", "max_age"];
    private static readonly ImmutableArray<string> Ages = ["alive", "moved", "dead", "unverified"];

    /// <exception cref="RuleException">A key or a value cannot be used.</exception>
    public LinkConfiguration Read(RuleNode? node)
    {
        if (node is null)
        {
            return LinkConfiguration.None;
        }

        var values = Mapping(node, "links", Keys);
        var usual = new LinkSettings();
        return new LinkConfiguration(
            Flag(values["online"]),
            usual with
            {
                Failures = Number(values["failures"], 1, 10) ?? usual.Failures,
                Apart = Time(values["apart"], TimeSpan.Zero, Longest) ?? usual.Apart,
                MaxLinks = Number(values["max_links"], 0, int.MaxValue) ?? usual.MaxLinks,
                PerHost = Number(values["per_host"], 1, MostPerHost) ?? usual.PerHost,
                Interval = Time(values["interval"], ShortestInterval, Longest) ?? usual.Interval,
                Timeout = Time(values["timeout"], TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)) ?? usual.Timeout,
                Ages = values["max_age"] is { } ages ? ReadAges(Mapping(ages, "max_age", Ages), usual.Ages) : usual.Ages,
            });
    }

    private LinkAges ReadAges(RuleMapping values, LinkAges usual) => usual with
    {
        Alive = Time(values["alive"], TimeSpan.Zero, Longest) ?? usual.Alive,
        Moved = Time(values["moved"], TimeSpan.Zero, Longest) ?? usual.Moved,
        Dead = Time(values["dead"], TimeSpan.Zero, Longest) ?? usual.Dead,
        Unverified = Time(values["unverified"], TimeSpan.Zero, Longest) ?? usual.Unverified,
    };

    private RuleMapping Mapping(RuleNode node, string what, ImmutableArray<string> allowed)
    {
        var mapping = node as RuleMapping
            ?? throw new RuleException(name, node, $"{what} must be a mapping (key: value), not a {node.Kind}");
        return mapping.Pairs.FirstOrDefault(pair => !allowed.Contains(pair.Key.Value)) is { } unknown
            ? throw new RuleException(name, unknown.Key,
                $"there is no key '{unknown.Key.Value}' here; allowed: {string.Join(", ", allowed)}")
            : mapping;
    }

    private bool Flag(RuleNode? node) => node switch
    {
        null or RuleScalar { Value: "false" } => false,
        RuleScalar { Value: "true" } => true,
        _ => throw new RuleException(name, node, "'online' must be true or false"),
    };

    private int? Number(RuleNode? node, int least, int most)
    {
        if (node is null)
        {
            return null;
        }

        return node is RuleScalar scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : throw new RuleException(name, node, $"this must be a whole number from {least} to {most}");
    }

    private TimeSpan? Time(RuleNode? node, TimeSpan least, TimeSpan most)
    {
        if (node is null)
        {
            return null;
        }

        return node is RuleScalar scalar && Duration.Parse(scalar.Value) is { } time && time >= least && time <= most
            ? time
            : throw new RuleException(name, node,
                $"this must be {Duration.Allowed}, from {least.TotalSeconds:0.###}s to {most.TotalSeconds:0}s");
    }
}
