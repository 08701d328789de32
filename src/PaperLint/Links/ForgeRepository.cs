using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>A repository, or a record, that an address names.</summary>
/// <param name="Forge">Where it is.</param>
/// <param name="Path">Its name there: <c>owner/name</c>.</param>
/// <param name="Address">The address of the link.</param>
internal sealed record ForgeRepository(Forge Forge, string Path, LinkAddress Address)
{
    /// <summary>Whether the link means all of it, and not a file or a page in it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What comes before the name in addresses of this kind of repository: <c>datasets/</c> at Hugging Face; else empty.</summary>
    public string Prefix { get; init; } = "";
}
