using System.Text;
using PaperLint.Language.Urls;

namespace PaperLint.Tests.Language.Urls;

/// <summary>The shapes of URLs in running text: what is read, as what it is meant, and what is found wrong with it.</summary>
public sealed class UrlTokenizerTests
{
    [Theory]
    [InlineData("at https://github.com/lab/tool.", "https://github.com/lab/tool")]
    [InlineData("(https://github.com/lab/tool).", "https://github.com/lab/tool")]
    [InlineData("at https://github.com/lab/tool/. We", "https://github.com/lab/tool/")]
    [InlineData("at https://github.com/lab/READ-ME.", "https://github.com/lab/READ-ME")]
    [InlineData("at https://github.com/lab/tool.git", "https://github.com/lab/tool.git")]
    [InlineData("see <https://lab.example.org/> for", "https://lab.example.org/")]
    [InlineData("the lab's (https://lab.org)'s", "https://lab.org")]
    [InlineData("https://en.wikipedia.org/wiki/Grid_(index) is", "https://en.wikipedia.org/wiki/Grid_(index)")]
    [InlineData("https://web.archive.org/web/2020/https://lab.org/x .", "https://web.archive.org/web/2020/https://lab.org/x")]
    [InlineData("https://lab.org/go?to=https://other.org/x now", "https://lab.org/go?to=https://other.org/x")]
    [InlineData("https://lab.org/a?b=c&d=e#f, and", "https://lab.org/a?b=c&d=e#f")]
    [InlineData("https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2.",
        "https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2")]
    [InlineData("https://lab.org/Schrödinger%20cat", "https://lab.org/Schrödinger%20cat")]
    [InlineData("“https://lab.org/x”", "https://lab.org/x")]
    [InlineData("**https://lab.org/x**", "https://lab.org/x")]
    [InlineData("https://lab.github.io/ The code follows", "https://lab.github.io/")]
    [InlineData("https://lab.github.io/ and more", "https://lab.github.io/")]
    [InlineData("https://lab.org/it's", "https://lab.org/it")]
    public void Reads_a_sound_url(string text, string address)
    {
        var url = UrlTokenizer.Find(text).ShouldHaveSingleItem();
        url.Address.ShouldBe(address);
        url.Defects.Where(defect => defect.Kind != UrlDefectKind.SpaceBeforeStop).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("at https://lab.org/x{https://lab.org/x}.", "at https://lab.org/x.")]
    [InlineData("at https://lab.org/x/{https://lab.org/x}", "at https://lab.org/x/")]
    [InlineData("at https://lab.org/x{lab.org/x}.", "at https://lab.org/x.")]
    [InlineData("at https://lab.org/x/{here}.", "at https://lab.org/x/.")]
    [InlineData("at https://lab.org/x{this,repo}.", "at https://lab.org/x.")]
    [InlineData("the https://lab.org/x{Foo} tool", "the Foo (https://lab.org/x) tool")]
    [InlineData("at [https://lab.org/x](https://lab.org/x).", "at https://lab.org/x.")]
    [InlineData("is athttps://github.com/lab/tool.", "is at https://github.com/lab/tool.")]
    [InlineData("the Foo frameworkhttps://github.com/lab/tool.", "the Foo framework: https://github.com/lab/tool.")]
    [InlineData("the Foo frameworkhttps://github.com/lab/tool for", "the Foo framework (https://github.com/lab/tool) for")]
    [InlineData("Github:https://github.com/lab/tool", "Github: https://github.com/lab/tool")]
    [InlineData("at https://github.com/ lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https://lab.github.io/ tool_x", "at https://lab.github.io/tool_x")]
    [InlineData("at https://github.com /lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https://github. com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https: //github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https:// github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at htttps://github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at ttps://github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https//github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https:/github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https:github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at http://https://github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at hhttps://github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https//:github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https:///github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https://github.com/lab/toolhttps://github.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at https://github.com/lab/tool/https://github.com/lab/tool.", "at https://github.com/lab/tool/.")]
    [InlineData("at https://github.com/lab/my -tool.", "at https://github.com/lab/my-tool.")]
    [InlineData("at https://github.com/lab/my- tool.", "at https://github.com/lab/my-tool.")]
    [InlineData("at https://github.com/lab /tool.", "at https://github.com/lab/tool.")]
    [InlineData("at GitHub.com/lab/tool.", "at https://github.com/lab/tool.")]
    [InlineData("at lab.github.io.", "at https://lab.github.io.")]
    [InlineData("at www.lab.org.", "at https://www.lab.org.")]
    [InlineData(@"at https://github.com/lab/a\_b{\_}c.", "at https://github.com/lab/a_b_c.")]
    [InlineData(@"at https://lab.edu/\~{}ann/100\%25.", "at https://lab.edu/~ann/100%25.")]
    [InlineData("at https://lab.org/x?a=b&amp;c=d.", "at https://lab.org/x?a=b&c=d.")]
    [InlineData(@"at \url{https://lab.org/x}.", "at https://lab.org/x.")]
    [InlineData("at url{https://lab.org/x}.", "at https://lab.org/x.")]
    [InlineData(@"available at\url{https://lab.org/a\_b}for", "available at https://lab.org/a_b for")]
    [InlineData(@"at \href{https://lab.org/x}{https://lab.org/x}.", "at https://lab.org/x.")]
    [InlineData(@"at $\href{https://lab.org/x}{here}$.", "at https://lab.org/x.")]
    [InlineData(@"the \href{https://lab.org/x}{Foo} tool", "the Foo (https://lab.org/x) tool")]
    [InlineData("at https://lab.org/x$.", "at https://lab.org/x.")]
    [InlineData("at https://lab.org/x.We show", "at https://lab.org/x. We show")]
    [InlineData("at https://lab.org/x。", "at https://lab.org/x.")]
    [InlineData("at https://lab.org/x”.", "at https://lab.org/x.")]
    [InlineData("at https://lab.org/a\u200bb.", "at https://lab.org/ab.")]
    [InlineData("at https://lab.org/x .", "at https://lab.org/x.")]
    public void Repairs_a_damaged_url(string text, string repaired)
    {
        var url = UrlTokenizer.Find(text)[0];
        Repair(text, url).ShouldBe(repaired);
        repaired.ShouldContain(url.Address);
        UrlTokenizer.Find(repaired).SelectMany(again => again.Defects).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nighttime driving over HTTP (DASH)")]
    [InlineData("S4-PTD/S5-PTD and and/or")]
    [InlineData("we use Node.js/Express, e.g. with ASP.NET")]
    [InlineData("hotels on Booking.com and Socket.IO")]
    [InlineData("Glassdoor.com/Dice.com data")]
    [InlineData("write to ann@github.com/lab or ann@lab.org")]
    [InlineData("in the art.In addition")]
    public void Sees_no_link(string text) => UrlTokenizer.Find(text).ShouldAllBe(url => !url.IsLink);

    private static string Repair(string text, UrlToken url)
    {
        var repaired = new StringBuilder(text);
        foreach (var change in url.Defects.SelectMany(defect => defect.Changes).OrderByDescending(change => change.Span.Start))
        {
            repaired.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        }

        return repaired.ToString();
    }
}
