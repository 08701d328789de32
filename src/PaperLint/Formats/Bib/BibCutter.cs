using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Bib;

/// <summary>Cuts a bibliography before an entry that begins a line.</summary>
internal sealed class BibCutter : ChunkCutter
{
    public static BibCutter Instance { get; } = new();

    public override int Cut(ReadOnlySpan<byte> buffer)
    {
        for (var at = buffer.LastIndexOf("\n@"u8); at >= 0; at = buffer[..at].LastIndexOf("\n@"u8))
        {
            if (BibEntryReader.StartsEntry(buffer, at + 1))
            {
                return at + 1;
            }
        }

        return 0;
    }
}
