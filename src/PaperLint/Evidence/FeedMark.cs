using PaperLint.Corpus;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Evidence;

/// <summary>What a feed puts before a text, and what only one of two copies may have.</summary>
internal static class FeedMark
{
    /// <summary>Where the comparison of two copies begins: behind their marks, unless both have the same.</summary>
    public static (int Text, int Reference) Starts(string text, string reference, string fieldName)
    {
        var (start, referenceStart) = (StartOf(text, fieldName), StartOf(reference, fieldName));
        return text.AsSpan(0, start).SequenceEqual(reference.AsSpan(0, referenceStart)) ? (0, 0) : (start, referenceStart);
    }

    private static int StartOf(string text, string fieldName)
    {
        var body = fieldName == FieldNames.Title ? FeedMarks.TrimTitle(text) : FeedMarks.TrimAbstract(text);
        return text.AsSpan().Overlaps(body, out var start) ? start : 0;
    }
}
