namespace PaperLint.Corpus.Reading;

/// <summary>Cuts before a line that begins a record.</summary>
internal abstract class RecordCutter : ChunkCutter
{
    /// <summary>Bytes that are searched for the beginning of a record before any line break has to do.</summary>
    private const int LongestSearch = 1024 * 1024;

    /// <summary>What each record begins with; it may stand elsewhere, too.</summary>
    protected abstract ReadOnlySpan<byte> Sign { get; }

    public sealed override int Cut(ReadOnlySpan<byte> buffer)
    {
        for (var at = buffer.LastIndexOf(Sign); at > 0; at = buffer[..at].LastIndexOf(Sign))
        {
            if (StartsRecord(buffer, at))
            {
                return at;
            }
        }

        return buffer.Length >= LongestSearch ? buffer.LastIndexOf((byte)'\n') + 1 : 0;
    }

    /// <summary>Whether a record begins with the sign at a place, which is not the first.</summary>
    protected abstract bool StartsRecord(ReadOnlySpan<byte> buffer, int at);
}
