namespace PaperLint.Language.Urls;

/// <summary>
/// An address as hosts are asked for it: http or https alone, no credentials and no fragment, the host in ASCII. Two
/// links with the same one are asked for once.
/// </summary>
public sealed record LinkAddress
{
    /// <summary>Longer ones are refused by common servers, and are rubbish more often than not.</summary>
    private const int MaxLength = 2048;

    private LinkAddress(Uri uri)
    {
        Uri = uri;
        Text = uri.AbsoluteUri;
    }

    public Uri Uri { get; }

    public string Text { get; }

    /// <summary>What has one budget: the host, with its port where that is not the usual one of http or https.</summary>
    public string Host => Uri.IsDefaultPort ? Uri.IdnHost : $"{Uri.IdnHost}:{Uri.Port}";

    /// <summary>Null for what is no such address.</summary>
    public static LinkAddress? Parse(string text) =>
        text.Length <= MaxLength && Uri.TryCreate(text, UriKind.Absolute, out var uri) ? Of(uri) : null;

    /// <summary>Where a redirect leads; null where that cannot be asked for.</summary>
    public LinkAddress? Resolve(Uri location) =>
        Uri.TryCreate(Uri, location, out var uri) && uri.OriginalString.Length <= MaxLength ? Of(uri) : null;

    /// <summary>
    /// Whether host and path say that another address is the same thing: it differs in https for http, <c>www.</c>, a
    /// slash at the end or the case of letters, and in nothing else.
    /// </summary>
    public bool IsSameThing(LinkAddress other) =>
        Plain(Uri.IdnHost).Equals(Plain(other.Uri.IdnHost), StringComparison.OrdinalIgnoreCase)
        && Uri.IsDefaultPort && other.Uri.IsDefaultPort
        && (Uri.Scheme == other.Uri.Scheme || other.Uri.Scheme == Uri.UriSchemeHttps)
        && Uri.AbsolutePath.TrimEnd('/').Equals(other.Uri.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        && Uri.Query == other.Uri.Query;

    /// <summary>Whether both are of one host, with or without <c>www.</c></summary>
    public bool IsSameHost(LinkAddress other) => Plain(Uri.IdnHost).Equals(Plain(other.Uri.IdnHost), StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Text;

    private static LinkAddress? Of(Uri uri)
    {
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        {
            return null;
        }

        try
        {
            var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
            return host.Length == 0
                ? null
                : new LinkAddress(new UriBuilder(uri) { Host = host.ToLowerInvariant(), UserName = "", Password = "", Fragment = "" }.Uri);
        }
        catch (UriFormatException)
        {
            // The host cannot be written in ASCII.
            return null;
        }
    }

    private static string Plain(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
