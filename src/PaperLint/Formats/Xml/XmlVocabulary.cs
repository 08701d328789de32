using System.Collections.Frozen;
using PaperLint.Corpus;

namespace PaperLint.Formats.Xml;

/// <summary>
/// The elements of the vocabularies that papers come in: Atom and RSS, PubMed, JATS, Crossref, the ACL Anthology, OAI-PMH.
/// Names are taken without their namespace's prefix.
/// </summary>
internal static class XmlVocabulary
{
    /// <summary>Elements that are a paper each. Of one in another the outer one is the paper.</summary>
    private static readonly FrozenSet<string> Papers = FrozenSet.Create(
        StringComparer.Ordinal,
        "entry", "item", "PubmedArticle", "PubmedBookArticle", "article", "paper", "record", "journal_article", "conference_paper",
        "posted_content", "dissertation", "report-paper_metadata", "inproceedings", "incollection", "phdthesis", "mastersthesis");

    /// <summary>Elements in which titles are none of the paper's own: what it cites, where it appeared, its own parts.</summary>
    private static readonly FrozenSet<string> Foreign = FrozenSet.Create(
        StringComparer.Ordinal,
        "ref-list", "back", "body", "ReferenceList", "CommentsCorrectionsList", "citation_list", "related-article", "related-object",
        "sub-article", "response", "journal-meta", "Journal", "OtherAbstract", "trans-title-group", "trans-abstract", "floats-group",
        "conference", "product", "person_group", "contributors", "contrib-group", "AuthorList");

    /// <summary>Elements that begin or end a line; all others stand in one.</summary>
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "p", "sec", "title", "label", "br", "break", "div", "li", "list", "list-item", "disp-formula", "AbstractText", "para", "section",
        "h1", "h2", "h3", "h4", "blockquote", "def-list", "def-item");

    private static readonly FrozenSet<string> Feeds = FrozenSet.Create(StringComparer.Ordinal, "entry", "item");

    /// <summary>Elements around the papers of a feed: what stands beside these is the feed's own.</summary>
    private static readonly FrozenSet<string> AroundFeeds = FrozenSet.Create(StringComparer.Ordinal, "feed", "channel", "rss", "RDF");

    /// <summary>A mapping with the names that these vocabularies have for titles and abstracts.</summary>
    public static FieldMapping In(FieldMapping mapping) => mapping
        .And(FieldNames.Title, "ArticleTitle", "article-title", "BookTitle")
        .And(FieldNames.Abstract, "OriginalAbstract")
        .And(FieldNames.Id, "article-id", "ELocationID", "ArticleId");

    public static bool IsPaper(string name) => Papers.Contains(name);

    /// <summary>Whether the fields of a paper of that name are its children; in others they can be anywhere in it.</summary>
    public static bool IsFeed(string name) => Feeds.Contains(name);

    public static bool IsFeedItself(string name) => AroundFeeds.Contains(name);

    public static bool IsForeign(string name) => Foreign.Contains(name);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether an identifier is one that identifies papers anywhere, by the attribute that names its kind.</summary>
    public static bool IsForeignIdentifier(string? kind) => kind is not (null or "doi" or "DOI" or "arxiv" or "arXiv");
}
