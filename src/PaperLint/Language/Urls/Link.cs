using System.Collections.Immutable;

namespace PaperLint.Language.Urls;

/// <summary>A link of a text that can be followed.</summary>
/// <param name="Url">Where it stands, and how.</param>
/// <param name="Address">Where it leads.</param>
internal sealed record Link(UrlToken Url, LinkAddress Address)
{
    /// <summary>
    /// The links among the URLs of a text: not those that are cut off or of which the reading is in doubt, for what they
    /// lead to says nothing of what was meant.
    /// </summary>
    public static IEnumerable<Link> Find(string text, ImmutableArray<UrlToken> urls)
    {
        foreach (var url in urls)
        {
            if (url.IsLink
                && url.Defects.All(defect => defect.IsCertain)
                && !IsCut(text, url)
                && LinkAddress.Parse(url.Address) is { } address)
            {
                yield return new Link(url, address);
            }
        }
    }

    private static bool IsCut(string text, UrlToken url) =>
        text.AsSpan(url.AddressSpan.End) is var rest && (rest.StartsWith("…") || rest.StartsWith("..."));
}
