using System.Collections.Immutable;
using PaperLint.Duplicates.Sketches;
using PaperLint.Duplicates.Spilling;

namespace PaperLint.Duplicates.Indexes;

/// <summary>What stands behind the papers of an index, for it is known last.</summary>
/// <param name="Papers">How many there are.</param>
/// <param name="Files">The names of their files.</param>
/// <param name="Broken">The numbers of the files of which a part could not be read, in rising order.</param>
/// <param name="Rejected">Those that a cleaned corpus would set aside, by their numbers, in rising order.</param>
internal sealed record IndexTrailer(int Papers, ImmutableArray<string> Files, ImmutableArray<int> Broken, ImmutableArray<int> Rejected)
{
    /// <summary>What was known of a paper last.</summary>
    /// <param name="paper">Its number.</param>
    /// <param name="file">That of its file.</param>
    public SketchTraits TraitsOf(int paper, int file) =>
        (Rejected.BinarySearch(paper) >= 0 ? SketchTraits.IsRejected : 0)
        | (Broken.BinarySearch(file) >= 0 ? SketchTraits.ProvesNothing : 0);

    public void Write(RecordBuffer output)
    {
        output.Add(Papers).Add(Files.Length);
        foreach (var file in Files)
        {
            output.Add(file);
        }

        Write(output, Broken);
        Write(output, Rejected);
    }

    private static void Write(RecordBuffer output, ImmutableArray<int> numbers)
    {
        output.Add(numbers.Length);
        foreach (var number in numbers)
        {
            output.Add(number);
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

        var broken = Rising(ref reader, files.Count);
        var rejected = Rising(ref reader, papers);
        return reader.IsAtEnd
            ? new IndexTrailer(papers, files.ToImmutable(), broken, rejected)
            : throw new InvalidDataException("it goes on behind its end");
    }

    private static ImmutableArray<int> Rising(ref RecordReader reader, int below)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        for (var left = reader.Count(below); left > 0; left--)
        {
            var number = reader.Count(below - 1);
            numbers.Add(numbers.Count == 0 || number > numbers[^1]
                ? number
                : throw new InvalidDataException("its numbers are not in order"));
        }

        return numbers.ToImmutable();
    }
}
