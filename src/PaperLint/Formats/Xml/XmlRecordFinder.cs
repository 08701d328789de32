using PaperLint.Corpus;

namespace PaperLint.Formats.Xml;

/// <summary>
/// Finds the papers of a document of no known vocabulary by its named elements: a paper is the largest element around a title
/// in which no other title stands.
/// </summary>
internal sealed class XmlRecordFinder
{
    /// <summary>Elements around a title that are looked at.</summary>
    private const int DeepestTitle = 32;

    private readonly List<(int[] Around, MappedKey Key, ByteSpan Content)> _found = [];

    /// <param name="around">Where each element around the field begins, the outermost first, and then the field itself.</param>
    /// <param name="key">Which field it is.</param>
    /// <param name="content">Its text.</param>
    public void Add(IEnumerable<int> around, MappedKey key, ByteSpan content) =>
        _found.Add(([.. around.Take(DeepestTitle)], key, content));

    /// <summary>The papers, with where each begins.</summary>
    public IEnumerable<(int Start, List<(MappedKey Key, ByteSpan Content)> Fields)> Find()
    {
        var titles = _found.FindAll(item => item.Key.FieldName == FieldNames.Title);
        var papers = new OrderedDictionary<int, List<(MappedKey Key, ByteSpan Content)>>();
        for (var i = 0; i < titles.Count; i++)
        {
            var depth = Math.Max(
                i > 0 ? Common(titles[i - 1].Around, titles[i].Around) : 0,
                i + 1 < titles.Count ? Common(titles[i].Around, titles[i + 1].Around) : 0);

            // A title that is its own paper has nothing beside it.
            if (depth < titles[i].Around.Length - 1)
            {
                papers.TryAdd(titles[i].Around[depth], []);
            }
        }

        foreach (var (around, key, content) in _found)
        {
            foreach (var start in around)
            {
                if (papers.TryGetValue(start, out var fields))
                {
                    fields.Add((key, content));
                    break;
                }
            }
        }

        return papers.Select(paper => (paper.Key, paper.Value));
    }

    private static int Common(int[] one, int[] other)
    {
        var depth = 0;
        while (depth < one.Length && depth < other.Length && one[depth] == other[depth])
        {
            depth++;
        }

        return depth;
    }
}
