using System.Collections.Frozen;
using PaperLint.Packs;

namespace PaperLint.Evidence;

/// <summary>What it says of a reference that a rule reports something in it, by the codes of rules.</summary>
/// <param name="AsWritten">Nothing: authors and sources write so on purpose.</param>
/// <param name="Cuts">That its end is lost; all else is as it was.</param>
/// <param name="Foreign">That something was put in, which must not come into another text with what stands around it.</param>
internal sealed record ReferenceCodes(IReadOnlySet<string> AsWritten, IReadOnlySet<string> Cuts, IReadOnlySet<string> Foreign)
{
    public static ReferenceCodes None { get; } =
        new(FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenSet<string>.Empty);

    /// <exception cref="Rules.RuleException">The file lacks a list.</exception>
    public static ReferenceCodes Of(DataFile file) =>
        new(file.Words("as_written").ToFrozenSet(), file.Words("cuts").ToFrozenSet(), file.Words("foreign").ToFrozenSet());
}
