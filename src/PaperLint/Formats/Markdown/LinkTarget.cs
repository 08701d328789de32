using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace PaperLint.Formats.Markdown;

/// <summary>What an address leads to: the page that it stands on, another file of the folder, a paper, or anything else.</summary>
internal static class LinkTarget
{
    /// <summary>Parts of an address between slashes that are looked through for a host; a broken scheme has one or two more.</summary>
    private const int PartsWithHost = 4;

    /// <summary>What names of files and folders are made of.</summary>
    private static readonly SearchValues<byte> PathCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/"u8);

    /// <summary>Publishers, archives and conferences: who links there links a paper. Their subdomains count, too.</summary>
    private static readonly FrozenSet<string> Hosts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "aaai.org", "aclanthology.org", "aclweb.org", "acm.org", "acs.org", "aip.org", "alphaxiv.org", "aps.org", "ar5iv.org",
        "archives-ouvertes.fr", "arxiv.org", "biorxiv.org", "bmj.com", "cambridge.org", "cell.com", "ceur-ws.org", "chemrxiv.org",
        "copernicus.org", "dagstuhl.de", "doi.org", "ecva.net", "elifesciences.org", "europepmc.org", "frontiersin.org", "hal.science",
        "hindawi.com", "iacr.org", "ieee.org", "ieeecomputersociety.org", "ijcai.org", "informs.org", "ingentaconnect.com", "iop.org",
        "isca-archive.org", "isca-speech.org", "ismir.net", "jair.org", "jmlr.org", "jstor.org", "karger.com",
        "mdpi.com", "medrxiv.org", "mlr.press", "ncbi.nlm.nih.gov", "nature.com", "neurips.cc", "nips.cc", "openreview.net", "osf.io",
        "oup.com", "paperswithcode.com", "plos.org", "pnas.org", "projecteuclid.org", "psycnet.apa.org", "pubmed.gov",
        "researchgate.net", "researchsquare.com", "rsc.org", "sagepub.com", "science.org", "sciencedirect.com", "sciencemag.org",
        "semanticscholar.org", "siam.org", "spiedigitallibrary.org", "springer.com", "springeropen.com", "ssrn.com",
        "tandfonline.com", "techrxiv.org", "thecvf.com", "usenix.org", "vldb.org", "wiley.com", "worldscientific.com");

    /// <summary>Whether it leads to a place on the page itself.</summary>
    public static bool IsInPage(ReadOnlySpan<byte> url)
    {
        var hash = url.IndexOf((byte)'#');
        if (hash <= 0)
        {
            return hash == 0;
        }

        var page = Encoding.UTF8.GetString(url[..hash]).TrimEnd('/');
        return page.EndsWith("readme.md", StringComparison.OrdinalIgnoreCase)
            || (page.Contains("://github.com/", StringComparison.OrdinalIgnoreCase) && page.Count(c => c == '/') <= PartsWithHost);
    }

    /// <summary>Whether it leads out of the folder that the page lies in.</summary>
    public static bool IsAbroad(ReadOnlySpan<byte> url)
    {
        var slash = url.IndexOf((byte)'/');
        var hasHost = url.IndexOf("//"u8) >= 0 || (slash > 0 && url[0] != '.' && url[..slash].Contains((byte)'.'));
        return hasHost || (url.ContainsAnyExcept(PathCharacters) && !url.EndsWith(".md"u8) && !url.EndsWith(".html"u8));
    }

    /// <summary>Whether papers lie there.</summary>
    public static bool IsPaper(ReadOnlySpan<byte> url)
    {
        var parts = 0;
        foreach (var range in url.Split((byte)'/'))
        {
            if (++parts > PartsWithHost)
            {
                break;
            }

            if (url[range].Length > 0 && IsHost(Encoding.Latin1.GetString(url[range])))
            {
                return true;
            }
        }

        var path = url[..(url.IndexOfAny((byte)'?', (byte)'#') is >= 0 and var end ? end : url.Length)];
        return path.EndsWith(".pdf"u8) || path.EndsWith(".PDF"u8) || path.IndexOf("huggingface.co/papers/"u8) >= 0;
    }

    private static bool IsHost(string host)
    {
        host = host[..(host.IndexOf(':', StringComparison.Ordinal) is >= 0 and var port ? port : host.Length)];
        for (var dot = 0; dot >= 0; dot = host.IndexOf('.', dot) is >= 0 and var next ? next + 1 : -1)
        {
            if (Hosts.Contains(host[dot..]))
            {
                return true;
            }
        }

        return false;
    }
}
