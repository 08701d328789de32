using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Urls;

/// <summary>A URL in running text, with what is wrong with it.</summary>
/// <param name="Span">All that belongs to it: the address, and the markup and rubbish around it. The word it is glued to and the
/// stop after it do not.</param>
/// <param name="AddressSpan">The address as it is written.</param>
/// <param name="Address">The address as it is meant: with its scheme, free of markup and spaces.</param>
/// <param name="Defects">In the order of their places.</param>
internal sealed record UrlToken(TextSpan Span, TextSpan AddressSpan, string Address, ImmutableArray<UrlDefect> Defects)
{
    private int HostStart => Address.IndexOf("://", StringComparison.Ordinal) + 3;

    private int HostEnd => Address.AsSpan(HostStart).IndexOfAny("/?#:") is var length and >= 0 ? HostStart + length : Address.Length;

    /// <summary>False for a mere name with a dot, as <c>Booking.com</c>, which nobody can follow and nobody need.</summary>
    public bool IsLink { get; init; } = true;

    public string Host => Address[HostStart..HostEnd];

    /// <summary>What comes after the host: empty, or from its first slash, question mark or number sign on.</summary>
    public string Path => Address[HostEnd..];
}
