using FsCheck;
using FsCheck.Fluent;
using PaperLint.Analyzers.Links;
using PaperLint.Packs;

namespace PaperLint.Tests.Analyzers.Links;

public sealed class AvailabilityPropertyTests
{
    private static readonly string[] Words =
    [
        "our", "The", "code", "models", "data", ",", "and", "is", "are", "will", "be", "have", "been", "to", "made", "make", "publicly",
            "available", "released", "release", "open",
        "source", "sourced", "at", "on", "GitHub", "We", "we", "plan", "upon", "request", "[", "4", "]", ".", ":", ";", "(", ")", "here",
            "found", "can", "for", "by", "By", "releasing", "provide", "as", "an", "under", "license", "this", "paper", "releases", "all",
            "of", "a", "link", "research", "Spikformer",
    ];

    private static readonly AvailabilityReader Reader = new(new WordLists(new DataFile(new BuiltInRulePack(), "links/availability.yml")));

    private static Arbitrary<string> Texts => Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary();

    [Fact]
    public void Claims_lie_in_their_sentence() => Prop.ForAll(Texts, text =>
    {
        foreach (var sentence in SentenceWords.Sentences(text))
        {
            if (Reader.Read(new SentenceWords(text, sentence)) is { } claim)
            {
                sentence.Contains(claim.Span).ShouldBeTrue();
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
