using System.Collections.Immutable;
using System.Net.Http;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>One question to one host.</summary>
internal sealed record LinkRequest(HttpMethod Method, LinkAddress Address)
{
    /// <summary>Bytes of the body that are read; 0: none.</summary>
    public int BodyLimit { get; init; }

    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    public override string ToString() => $"{Method.Method} {Address}";
}
