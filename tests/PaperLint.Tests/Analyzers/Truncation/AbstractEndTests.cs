using PaperLint.Analyzers.Truncation;
using PaperLint.Packs;

namespace PaperLint.Tests.Analyzers.Truncation;

public sealed class AbstractEndTests
{
    private static readonly AbstractEnd End = new(new EndWords(new DataFile(new BuiltInRulePack(), "abstracts/sentence-ends.yml")));

    [Theory]
    [InlineData("We prune networks.")]
    [InlineData("We prune networks.  \n")]
    [InlineData("We ask: \"Why prune networks?\"")]
    [InlineData("We prune networks (by half.)")]
    [InlineData("Code: https://github.com/example/pruning/")]
    [InlineData("Code is at github.com/example/pruning")]
    [InlineData("Write to (someone@example.org)")]
    [InlineData("The code is at \\url{https://example.org/pruning}")]
    [InlineData("We prune networks, trees, etc")]
    [InlineData("我们把网络剪去一半。")]
    [InlineData("")]
    public void Whole_texts_are_left_alone(string text) => End.Judge(text).ShouldBe(EndVerdict.Whole);

    [Theory]
    [InlineData("We prune networks, but")]
    [InlineData("We prune networks,")]
    [InlineData("We prune networks (by")]
    [InlineData("We prune networks of $n")]
    [InlineData("We prune multi-")]
    [InlineData("We prune …")]
    [InlineData("We prune the error by 12")]
    [InlineData("Accuracy has risen from 91")]
    public void Ends_that_no_text_has_are_cuts(string text) => End.Judge(text).ShouldBe(EndVerdict.Cut);

    [Theory]
    [InlineData("We prune large networks")]
    [InlineData("We prune large netw")]
    [InlineData("We prune by 50%")]
    [InlineData("We prune as it was done in 2012")]
    [InlineData("We prune with an error of 0.12")]
    [InlineData("We prune to Llama 3")]
    [InlineData("We prune in COVID-19")]
    [InlineData("We prune networks (LLMs)")]
    public void A_missing_stop_alone_decides_nothing(string text) => End.Judge(text).ShouldBe(EndVerdict.Open);

    [Fact]
    public void The_token_at_the_end_is_reported() =>
        "We prune by half ".Substring(AbstractEnd.LastToken("We prune by half ").Start, AbstractEnd.LastToken("We prune by half ").Length)
        .ShouldBe("half");
}
