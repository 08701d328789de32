using PaperLint.Formats;
using PaperLint.Tests.Formats.Columnar;

namespace PaperLint.Tests.Formats.Arrow;

/// <summary>Any bytes in: no crash, no hang, no giant allocation, no copy that lost anything.</summary>
public sealed class ArrowHostileTests
{
    [Theory]
    [MemberData(nameof(ArrowSamples.Names), MemberType = typeof(ArrowSamples))]
    public void Any_bytes_are_read(string name) => TableFuzz.Check(CorpusFormats.Arrow, ArrowSamples.Write(name), seed: name.Length);
}
