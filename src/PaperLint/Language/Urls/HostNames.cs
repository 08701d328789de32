using System.Collections.Frozen;
using PaperLint.Packs;

namespace PaperLint.Language.Urls;

/// <summary>What is known of host names and of the words around links: the tables of <c>rules/urls/hosts.yml</c>.</summary>
internal sealed class HostNames
{
    private static readonly Lazy<HostNames> LazyBuiltIn = new(() => new HostNames(new DataFile(new BuiltInRulePack(), "urls/hosts.yml")));

    private readonly FrozenSet<string> _suffixes;
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _sites;
    private readonly FrozenSet<string> _pages;
    private readonly FrozenSet<string> _sentenceStarts;
    private readonly FrozenSet<string> _linkWords;
    private readonly FrozenSet<string> _linkNames;

    private HostNames(DataFile file)
    {
        _suffixes = SetOf(file, "suffixes", StringComparer.OrdinalIgnoreCase);
        _words = SetOf(file, "words", StringComparer.OrdinalIgnoreCase);
        _sites = SetOf(file, "sites", StringComparer.OrdinalIgnoreCase);
        _pages = SetOf(file, "pages", StringComparer.OrdinalIgnoreCase);
        _sentenceStarts = SetOf(file, "sentence_starts", StringComparer.Ordinal);
        _linkWords = SetOf(file, "link_words", StringComparer.OrdinalIgnoreCase);
        _linkNames = SetOf(file, "link_names", StringComparer.OrdinalIgnoreCase);
    }

    public static HostNames BuiltIn => LazyBuiltIn.Value;

    /// <summary>The endings that announce a host name without a scheme, dot included.</summary>
    public IEnumerable<string> DottedSuffixes => _suffixes.Select(suffix => "." + suffix);

    /// <summary>Whether the name ends as public names do.</summary>
    public bool IsPublic(ReadOnlySpan<char> host) => IsDistinct(host) || Has(_words, LastLabel(host));

    /// <summary>Whether the name ends as public names do and as no word and no file name does.</summary>
    public bool IsDistinct(ReadOnlySpan<char> host) => host.Contains('.') && Has(_suffixes, LastLabel(host));

    /// <summary>Whether it is one of the sites that papers link to, or a part of one (<c>gist.github.com</c>).</summary>
    public bool IsSite(ReadOnlySpan<char> host) => IsOrEndsWith(_sites, host, orIs: true);

    /// <summary>Whether it is somebody's own name at a site that gives such names away (<c>someone.github.io</c>).</summary>
    public bool IsPage(ReadOnlySpan<char> host) => IsOrEndsWith(_pages, host, orIs: false);

    public bool StartsSentence(ReadOnlySpan<char> word) => Has(_sentenceStarts, word);

    public bool IsLinkWord(ReadOnlySpan<char> word) => Has(_linkWords, word);

    public bool IsLinkName(ReadOnlySpan<char> word) => Has(_linkNames, word);

    private static FrozenSet<string> SetOf(DataFile file, string key, StringComparer comparer) => file.Words(key).ToFrozenSet(comparer);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static ReadOnlySpan<char> LastLabel(ReadOnlySpan<char> host) => host[(host.LastIndexOf('.') + 1)..];

    private static bool IsOrEndsWith(FrozenSet<string> names, ReadOnlySpan<char> host, bool orIs)
    {
        if (orIs && Has(names, host))
        {
            return true;
        }

        for (var dot = host.IndexOf('.'); dot >= 0; dot = host.IndexOf('.'))
        {
            host = host[(dot + 1)..];
            if (Has(names, host))
            {
                return true;
            }
        }

        return false;
    }
}
