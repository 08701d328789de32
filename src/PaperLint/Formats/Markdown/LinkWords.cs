using System.Collections.Frozen;
using System.Text;

namespace PaperLint.Formats.Markdown;

/// <summary>
/// Words that label links and lists of links: what is linked ("PDF", "official code"), when and where it appeared
/// ("ICML 2024", "Monday"). A text of such words alone is no title.
/// </summary>
internal static class LinkWords
{
    /// <summary>Bytes of the longest text of labels.</summary>
    private const int LongestLabel = 64;

    /// <summary>Words from which on a text of such words is rather a title made of them.</summary>
    private const int MostWords = 6;

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "abs", "abstract", "acl", "acm", "and", "api", "app", "appendix", "arxiv", "article", "bib", "bibtex", "blog", "blogpost",
        "checkpoint", "checkpoints", "cite", "citation", "code", "codes", "colab", "collection", "conference", "data",
        "dataset",
        "datasets", "demo", "discord", "docs", "documentation", "doi", "download", "elsevier", "extended", "full", "gitee", "github",
        "gitlab", "here", "hf", "home", "homepage", "html", "huggingface", "hugging", "face", "ieee", "implementation", "info", "jax",
        "journal", "keras", "link", "links", "main", "material", "materials", "media", "medium", "model", "models", "modelscope", "more",
        "new", "news", "notes", "of", "official", "online", "open", "openreview", "page", "paper", "papers", "pdf", "post", "poster",
        "preprint", "proceedings", "project", "publication", "published", "pytorch", "read", "repo", "repository", "review", "site",
        "slide", "slides", "source", "springer", "summary", "supp", "supplement", "supplementary", "survey", "talk", "tensorflow", "text",
        "tf", "the", "thread", "tweet", "twitter", "unofficial", "version", "via", "video", "videos", "view", "web", "webpage", "website",
        "weights", "wiki", "workshop", "x", "youtube",
        "aaai", "accv", "aistats", "bmvc", "ccs", "chi", "cikm", "colm", "coling", "colt", "conll", "corl", "cvpr", "cvprw", "dac", "eacl",
        "eccv", "emnlp", "fse", "iccv", "iccvw", "icassp", "icde", "iclr", "icml", "icra", "icse", "ijcai", "ijcv", "interspeech", "iros",
        "issta", "jmlr", "kdd", "miccai", "mlsys", "naacl", "ndss", "nature", "neurips", "nips", "osdi", "pami", "pldi", "recsys", "rss",
        "sigcomm", "siggraph", "sigir", "sigmod", "sp", "tacl", "tip", "tkde", "tmlr", "tmm", "toplas", "tpami", "uai", "uist", "usenix",
        "vldb", "wacv", "wsdm", "www",
        "findings", "oral", "spotlight", "highlight", "accepted", "best", "award", "oct", "jan", "feb", "mar", "apr", "may", "jun", "jul",
        "aug", "sep", "sept", "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "day", "today",
        "论文", "代码", "链接", "原文", "项目", "主页", "论文链接", "项目主页", "下载地址", "论文下载地址", "开源代码");

    /// <summary>Whether the text labels something and names nothing. One without letters does.</summary>
    public static bool AreAll(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestLabel)
        {
            return false;
        }

        var words = WordsOf(Encoding.UTF8.GetString(text));
        return words.Length <= MostWords
            && Array.TrueForAll(words, word => Words.Contains(word) || !word.Any(char.IsLetter) || IsNumber(word));
    }

    /// <summary>How many words there are; a character of a script without spaces counts as one.</summary>
    public static int Count(ReadOnlySpan<byte> text) =>
        Encoding.UTF8.GetString(text) is var decoded && decoded.Any(c => c > '\u2E7F')
            ? decoded.Count(char.IsLetter)
            : WordsOf(decoded).Length;

    private static string[] WordsOf(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                words.Add(text[at..end].ToLowerInvariant());
                at = end;
            }
        }

        return [.. words];
    }

    /// <summary>Whether it counts something: <c>v2</c>, <c>1st</c>.</summary>
    private static bool IsNumber(string word) =>
        (word.Length > 1 && word[0] == 'v' && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
        || (word.Length > 2 && word.AsSpan()[..^2].IndexOfAnyExceptInRange('0', '9') < 0 && word[^2..] is "st" or "nd" or "rd" or "th");
}
