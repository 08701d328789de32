using System.Collections.Immutable;
using PaperLint.Duplicates.Spilling;

namespace PaperLint.Duplicates.Indexes;

/// <summary>What stands behind the papers of an index, for it is known last.</summary>
/// <param name="Papers">How many there are.</param>
/// <param name="Files">The names of their files.</param>
/// <param name="Rejected">Those that a cleaned corpus would set aside, by their numbers, in rising order.</param>
internal sealed record IndexTrailer(int Papers, ImmutableArray<string> Files, ImmutableArray<int> Rejected)
{
    public void Write(RecordBuffer output)
    {
        output.Add(Papers).Add(Files.Length);
        foreach (var file in Files)
        {
            output.Add(file);
        }

        output.Add(Rejected.Length);
        foreach (var paper in Rejected)
        {
            output.Add(paper);
        }
    }

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static IndexTrailer Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new RecordReader(bytes);
        var papers = reader.Count(int.MaxValue);
        var files = ImmutableArray.CreateBuilder<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var left = reader.Count(int.MaxValue); left > 0; left--)
        {
            var name = reader.Text();
            files.Add(known.Add(name) ? name : throw new InvalidDataException("it names a file twice"));
        }

        var rejected = ImmutableArray.CreateBuilder<int>();
        for (var left = reader.Count(papers); left > 0; left--)
        {
            var paper = reader.Count(papers - 1);
            rejected.Add(rejected.Count == 0 || paper > rejected[^1]
                ? paper
                : throw new InvalidDataException("its papers are not in order"));
        }

        return reader.IsAtEnd
            ? new IndexTrailer(papers, files.ToImmutable(), rejected.ToImmutable())
            : throw new InvalidDataException("it goes on behind its end");
    }
}
