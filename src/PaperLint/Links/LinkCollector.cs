using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>Finds the links of a corpus, each address once.</summary>
/// <param name="isOfInterest">Says of which papers.</param>
public sealed class LinkCollector(Func<Entry, bool> isOfInterest)
{
    /// <summary>The fields in which links are followed.</summary>
    private static readonly string[] Fields = [FieldNames.Title, FieldNames.Abstract, FieldNames.Url];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<LinkAddress> _links = [];

    /// <summary>In the order of the corpus.</summary>
    public IReadOnlyCollection<LinkAddress> Links => _links;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public void Add(SourceFile file)
    {
        using var stream = file.Open();
        foreach (var entry in file.Format.Read(stream, file.Mapping)
            .SelectMany(block => block.Entries)
            .Where(entry => !entry.IsChrome && isOfInterest(entry)))
        {
            foreach (var field in entry.Fields.Where(field => Fields.Contains(field.Name)))
            {
                Add(field.Text);
            }
        }
    }

    private void Add(string text)
    {
        foreach (var link in Link.Find(text, UrlTokenizer.Find(text)))
        {
            if (_seen.Add(link.Address.Text))
            {
                _links.Add(link.Address);
            }
        }
    }
}
