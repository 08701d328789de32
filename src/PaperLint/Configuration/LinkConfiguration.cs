using PaperLint.Links;

namespace PaperLint.Configuration;

/// <summary>
/// What <c>paperlint.yml</c> says under <c>links</c>. Where answers are kept and whether private addresses may be asked, only the
/// command line can say: the file may be a stranger's.
/// </summary>
/// <param name="Online">Whether <c>check</c> follows links without being told to.</param>
/// <param name="Settings">How.</param>
public sealed record LinkConfiguration(bool Online, LinkSettings Settings)
{
    public static LinkConfiguration None { get; } = new(Online: false, new LinkSettings());
}
