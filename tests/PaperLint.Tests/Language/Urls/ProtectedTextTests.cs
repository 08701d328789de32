using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Urls;
using PaperLint.Text;

namespace PaperLint.Tests.Language.Urls;

public sealed class ProtectedTextTests
{
    private static readonly string[] Pieces =
    [
        "10.1000", "/xyz", "arXiv:", "arXiv: ", "2302.02913", "v3", "hep-th", "math.AG", "/9901001", "ann", "{ann, bob}", "{", "}", "@",
            "lab.edu", "`", "fit (x)", "'", "\\", "pip install ", "npm install", "torch", "[a]",
        "0123456789ab", "deadbeef", "123e4567", "-e89b", "-12d3", "-a456", "-426614174000", "train_all", ".py", ".json", ".no_grad", "()",
            "(", ")", " ", " ", " ", "\n", "\u00a0", ".", ",", "-", "_", "word", "3.5", "é", "1234",
    ];

    [Theory]
    [InlineData("at https://github.com/lab/tool, we", "https://github.com/lab/tool")]
    [InlineData("the toolhttps://github.com/ lab/tool .", "https://github.com/ lab/tool .")]
    [InlineData(@"at \url{https://lab.org/a\_b}.", @"\url{https://lab.org/a\_b}")]
    [InlineData("hotels on Booking.com are", "Booking.com")]
    [InlineData("doi:10.1000/xyz123.", "10.1000/xyz123")]
    [InlineData("see arXiv:2302.02913v3, which", "arXiv:2302.02913v3")]
    [InlineData("see hep-th/9901001 for", "hep-th/9901001")]
    [InlineData("write to {ann,bob}@lab.edu.", "{ann,bob}@lab.edu")]
    [InlineData("run `fit (x ,y)` now", "`fit (x ,y)`")]
    [InlineData("commit 0123456789abcdef0 is", "0123456789abcdef0")]
    [InlineData("the file train_all.py runs", "train_all.py")]
    [InlineData("see arXiv: 2302.02913 for", "arXiv: 2302.02913")]
    [InlineData("id 123e4567-e89b-12d3-a456-426614174000 is", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("run pip install paper_lint first", "pip install paper_lint")]
    [InlineData("at top-1 by 3.5 of {Ann B, bob}@lab.edu or", "{Ann B, bob}@lab.edu")]
    [InlineData("call torch.no_grad() first", "torch.no_grad()")]
    public void Protects(string text, string span)
    {
        var found = ProtectedText.Find(text).Spans.ShouldHaveSingleItem();
        text.Substring(found.Start, found.Length).ShouldBe(span);
    }

    [Theory]
    [InlineData("the art.However, in 3.5 of `quoted' and `other' cases and/or times.")]
    [InlineData(@"\`{I}r\`{o}y\`{i}n and Yor\`{u}b\'a")]
    [InlineData("``one'' and ``two'' of 1000000000000 tokens, 10.5/7 each")]
    [InlineData("model , we propose GPUs(40% of peak)")]
    public void Leaves_prose_alone(string text) => ProtectedText.Find(text).Spans.ShouldBeEmpty();

    [Fact]
    public void Finds_around_signs_what_the_pattern_finds_in_the_whole_text() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
    {
        var whole = ProtectedText.Identifier().Matches(text).Select(match => new TextSpan(match.Index, match.Length));
        ProtectedText.Find(text, []).Spans.ShouldBe(SpanSet.Of(whole).Spans, text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
}
