using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Cli.Review;

/// <summary>A paper as it stands in its file, for one who compares two that are said to repeat each other.</summary>
internal sealed record ShownPaper(string? Title, string? Abstract)
{
    /// <summary>Reads the file up to the paper; null where it is not there any more.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">Of the paper.</param>
    /// <param name="row">A line of it, 0-based: the same paper can stand in a file several times.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ShownPaper? Find(SourceFile file, string key, long row)
    {
        using var stream = file.Open();
        ShownPaper? last = null;
        foreach (var block in file.Format.Read(stream, file.Mapping))
        {
            foreach (var entry in block.Entries.Where(entry => !entry.IsChrome && entry.Key == key))
            {
                last = new ShownPaper(entry.Title?.Text, entry.Abstract?.Text);
                if (RowsOf(block, entry).Contains(row))
                {
                    return last;
                }
            }
        }

        return last;
    }

    /// <summary>The lines in which the fields begin.</summary>
    private static IEnumerable<long> RowsOf(Block block, Entry entry) =>
        entry.Fields.Select(field => block.PositionOf(field.ByteOffset(0)).Row);
}
