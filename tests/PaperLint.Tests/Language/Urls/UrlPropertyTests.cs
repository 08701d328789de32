using FsCheck;
using FsCheck.Fluent;
using PaperLint.Language.Urls;
using PaperLint.Text;

namespace PaperLint.Tests.Language.Urls;

public sealed class UrlPropertyTests
{
    private static readonly string[] Pieces =
    [
        "https://", "http:/", "htttps", "://", "www.", "github.com", "lab.github.io", "/", "lab", "tool", ".", " ", "  ", "{", "}", "[",
            "](", ")", "(", "\\url{", "\\href{",
        "\\_", "&amp;", "$", "We", "at", ",", ":", "。", "”", "\u200b", "\n", "10.1000/x", "@", "é", "<", ">", "here", "'s", "…", "%", "-",
            "_",
    ];

    private static readonly LiteralAutomaton Anchors = new([[.. UrlTokenizer.Anchors]]);

    private static Arbitrary<string> Texts => Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Urls_lie_in_the_text_and_apart_from_each_other() => Prop.ForAll(Texts, text =>
    {
        var end = 0;
        foreach (var url in UrlTokenizer.Find(text))
        {
            url.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            url.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            url.Span.Contains(url.AddressSpan).ShouldBeTrue();
            end = url.Span.End;
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>Where no anchor is found in a text, nobody looks for its URLs.</summary>
    [Fact]
    public void Without_an_anchor_there_is_none() => Prop.ForAll(Texts, text =>
    {
        var found = new bool[1];
        Anchors.Find(text, found);
        if (!found[0])
        {
            UrlTokenizer.Find(text).ShouldBeEmpty(text);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Repairs_lie_in_the_text_and_apart_from_each_other() => Prop.ForAll(Texts, text =>
    {
        foreach (var defect in UrlTokenizer.Find(text).SelectMany(url => url.Defects))
        {
            defect.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            var end = 0;
            foreach (var change in defect.Changes)
            {
                change.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                change.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                end = change.Span.End;
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
