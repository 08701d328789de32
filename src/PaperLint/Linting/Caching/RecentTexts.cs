namespace PaperLint.Linting.Caching;

/// <summary>
/// The last few texts that were written, or read: what one paper has several diagnostics on is stored once, and writer
/// and reader need no memory that grows with the run.
/// </summary>
internal sealed class RecentTexts
{
    /// <summary>Enough for the fields of a paper, its title and its key.</summary>
    private const int Kept = 16;

    private readonly string?[] _texts = new string?[Kept];
    private int _next;

    public void Write(BinaryWriter writer, string? text)
    {
        var known = text is null ? -1 : Array.FindIndex(_texts, kept => ReferenceEquals(kept, text) || kept == text);
        writer.Write((byte)(known + 1));
        if (known < 0)
        {
            writer.WriteText(text);
            Keep(text);
        }
    }

    /// <exception cref="InvalidDataException">It is null.</exception>
    public string ReadRequired(BinaryReader reader) => Read(reader) ?? throw new InvalidDataException("a text is missing");

    /// <exception cref="InvalidDataException">It was to be one that was read before, and was not.</exception>
    public string? Read(BinaryReader reader)
    {
        var known = reader.ReadByte() - 1;
        if (known >= 0)
        {
            return known < Kept && _texts[known] is { } kept ? kept : throw new InvalidDataException("no such text was read before");
        }

        var text = reader.ReadText();
        Keep(text);
        return text;
    }

    private void Keep(string? text)
    {
        if (text is not null)
        {
            _texts[_next++ % Kept] = text;
        }
    }
}
