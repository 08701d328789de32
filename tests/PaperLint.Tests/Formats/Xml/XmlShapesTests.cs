using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats.Xml;

/// <summary>The vocabularies of XML that papers come in, and elements within their texts.</summary>
public sealed class XmlShapesTests
{
    [Theory]
    [InlineData(
        """<collection id="D19"><volume id="1"><meta><booktitle>P</booktitle></meta><paper id="8"><title>Acts in <fixed-case>T"""
        + """</fixed-case>aglish</title><author><first>J</first></author><abstract>They do.</abstract><url hash="1">D19-1</url>"""
        + """<doi>10.1/x</doi></paper></volume></collection>""",
        "Acts in Taglish|They do.|10.1/x")]
    [InlineData(
        """<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><Title>J</Title></Journal>"""
        + """<ArticleTitle>Boats &amp; <i>ships</i>.</ArticleTitle><ELocationID EIdType="pii">S1</ELocationID>"""
        + """<ELocationID EIdType="doi">10.1/x</ELocationID><Abstract><AbstractText Label="AIM">To steer.</AbstractText>"""
        + """<AbstractText Label="END">They do.</AbstractText><CopyrightInformation>(c)</CopyrightInformation></Abstract>"""
        + """</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>""",
        "Boats & ships.|To steer. They do.|10.1/x")]
    [InlineData(
        """<article xmlns:m="m"><front><journal-meta><journal-title-group><journal-title>J</journal-title></journal-title-group>"""
        + """</journal-meta><article-meta><article-id pub-id-type="pmid">1</article-id><article-id pub-id-type="doi">10.1/x"""
        + """</article-id><title-group><article-title>Boats</article-title></title-group><abstract><title>Abstract</title><sec>"""
        + """<title>Aim</title><p>Of <inline-formula><alternatives><m:math><m:mi>x</m:mi><m:mo>+</m:mo></m:math><tex-math>$x+$"""
        + """</tex-math></alternatives></inline-formula> they<break/>do.</p></sec></abstract></article-meta></front><back>"""
        + """<ref-list><ref><article-title>Other</article-title></ref></ref-list></back></article>""",
        "Boats|Aim Of x+ they do.|10.1/x")]
    [InlineData(
        """<doi_batch><body><journal><journal_metadata><full_title>J</full_title></journal_metadata><journal_article><titles>"""
        + """<title>Boats</title></titles><jats:abstract xmlns:jats="j"><jats:p>They do.</jats:p></jats:abstract><doi_data>"""
        + """<doi>10.1/x</doi></doi_data></journal_article></journal></body></doi_batch>""",
        "Boats|They do.|10.1/x")]
    [InlineData(
        """<OAI-PMH><ListRecords><record><header><identifier>oai:1</identifier></header><metadata><dc:dc xmlns:dc="d">"""
        + """<dc:title>Boats</dc:title></dc:dc></metadata></record><record><metadata><arXiv><title>Ships</title><abstract>They do."""
        + """</abstract></arXiv></metadata></record></ListRecords></OAI-PMH>""",
        "Boats||;Ships|They do.|")]
    [InlineData(
        """<list><title>All</title><thing><head><title>Boats</title></head><text><abstract>They do.</abstract></text></thing>"""
        + """<thing><head><title>Ships</title></head></thing></list>""",
        "Boats|They do.|;Ships||")]
    [InlineData("""<paper><title>Costs</title><abstract>The cost is <tex-math>O(n^2)</tex-math> here.</abstract></paper>""",
        "Costs|The cost is $O(n^2)$ here.|")]
    public void Papers_are_found(string xml, string papers)
    {
        var blocks = CorpusFormats.Xml.Read(xml);
        blocks.Problems().ShouldBeEmpty();
        string.Join(';', blocks.Papers().Select(paper => $"{paper.Title?.Text}|{paper.Abstract?.Text}|{paper[FieldNames.Id]?.Text}"))
            .ShouldBe(papers);
        Encoding.UTF8.GetString(blocks.Write(null)).ShouldBe(xml);
    }

    [Theory]
    [InlineData("heading", "text")]
    [InlineData("meta.heading", "text")]
    public void Elements_can_be_named(string title, string text)
    {
        const string xml =
            "<all><thing><meta><heading>Boats</heading></meta><text>They <b>do</b>.</text></thing><thing><meta><heading>Ships"
            + "</heading></meta><text>So do they.</text></thing></all>";
        var mapping = FieldMapping.Default.With(FieldNames.Title, title).With(FieldNames.Abstract, text);

        var blocks = CorpusFormats.Xml.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), mapping).ToList();

        blocks.Papers().Select(paper => (paper.Title!.Text, paper.Abstract!.Text))
            .ShouldBe([("Boats", "They do."), ("Ships", "So do they.")]);
        CorpusFormats.Xml.Read(xml).Problems().ShouldHaveSingleItem().Detail.ShouldContain("--title-field");
    }

    [Theory]
    [InlineData("a <b>bold</b> word", "bold", "new", "a <b>new</b> word")]
    [InlineData("a <b>bold</b> word", "old w", "x", "a <b>bx</b>ord")]
    [InlineData("a <b>bold</b> word", "bold", "", "a <b></b> word")]
    [InlineData("<p>One.</p><p>Two.</p>", "Two", "2 &", "<p>One.</p><p>2 &amp;.</p>")]
    public void Elements_stay_where_text_changes(string before, string old, string text, string after)
    {
        string Xml(string content) => $"<paper><title>T</title><abstract>{content}</abstract></paper>";
        var blocks = CorpusFormats.Xml.Read(Xml(before));
        var field = blocks.Papers().Single().Abstract!;
        var at = field.Text.IndexOf(old, StringComparison.Ordinal);

        Encoding.UTF8.GetString(blocks.Write(field, new TextChange(new TextSpan(at, old.Length), text))).ShouldBe(Xml(after));
    }

    [Fact]
    public void Any_edit_of_a_text_with_elements_reads_back()
    {
        var pieces = Gen.Elements("a", " ", "<i>b</i>", "<p>c d</p>", "<x/>",
            "&amp;", "<tex-math>x^2</tex-math>", "é", "<br/>", "<!--n-->");
        var contents = pieces.ListOf().Select(list => "s" + string.Concat(list) + "e");
        var cases = from content in contents
                    let text = CorpusFormats.Xml.Read(Xml(content)).Papers().Single().Abstract!.Text
                    from change in EditProperty.Change(text, EditProperty.Line)
                    select (content, text, change);
        Prop.ForAll(Arb.From(cases), item =>
        {
            var blocks = CorpusFormats.Xml.Read(Xml(item.content));
            var after = CorpusFormats.Xml.Read(blocks.Write(blocks.Papers().Single().Abstract, item.change));
            after.Problems().ShouldBeEmpty();
            after.Papers().Single().Abstract!.Text.ShouldBe(EditProperty.Apply(item.text, item.change));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));

        static string Xml(string content) => $"<paper><title>T</title><abstract>{content}</abstract></paper>";
    }

    [Fact]
    public void A_million_attributes_are_borne()
    {
        var attributes = new StringBuilder();
        for (var i = 0; i < 1_000_000; i++)
        {
            attributes.Append($" a{i}=\"\"");
        }

        var blocks = CorpusFormats.Xml.Read($"<all><x{attributes}/><paper><title>T</title></paper></all>");
        blocks.Papers().Single().Title!.Text.ShouldBe("T");
    }
}
