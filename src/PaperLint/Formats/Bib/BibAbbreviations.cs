using System.Collections.Immutable;
using System.Text;

namespace PaperLint.Formats.Bib;

/// <summary>What the names stand for that <c>@string</c> defines. They are read where they are used, and never edited.</summary>
internal sealed class BibAbbreviations
{
    /// <summary>
    /// UTF-16 units of the longest text, and of what abbreviations add to one value. Each can double the one before it, and a
    /// small file has room for thousands; the names of journals take a hundred.
    /// </summary>
    private const int LongestText = 4096;

    /// <summary>UTF-16 units of all texts together.</summary>
    private const int MostText = 1 << 20;

    private readonly ImmutableDictionary<string, string> _texts;
    private readonly int _length;

    private BibAbbreviations(ImmutableDictionary<string, string> texts, int length) => (_texts, _length) = (texts, length);

    public static BibAbbreviations None { get; } =
        new(ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase), length: 0);

    /// <summary>These and those that stretch of a bibliography defines.</summary>
    public BibAbbreviations With(ReadOnlyMemory<byte> bytes)
    {
        var defined = this;
        if (bytes.Span.IndexOf("@string"u8) < 0 && bytes.Span.IndexOf("@STRING"u8) < 0 && bytes.Span.IndexOf("@String"u8) < 0)
        {
            return defined;
        }

        var reader = new BibEntryReader(bytes);
        while (reader.Next() is { } found)
        {
            if (found is { IsAbbreviation: true, Values: [var value] }
                && defined.TextOf(bytes.Span, value.Parts) is { Length: <= LongestText } text
                && defined._length + text.Length <= MostText)
            {
                defined = new BibAbbreviations(defined._texts.SetItem(value.Name, text), defined._length + text.Length);
            }
        }

        return defined;
    }

    /// <summary>What the parts of a value stand for; null where one is not defined, or where it is too long.</summary>
    /// <param name="bytes">What the parts are places in.</param>
    /// <param name="parts">The parts.</param>
    public string? TextOf(ReadOnlySpan<byte> bytes, IEnumerable<BibPart> parts)
    {
        var text = new StringBuilder();
        var added = 0;
        foreach (var part in parts)
        {
            if (TextOf(bytes, part, isAddress: false) is not { } own)
            {
                return null;
            }

            added += part.IsText ? 0 : own.Length;
            if (added > LongestText)
            {
                return null;
            }

            text.Append(own);
        }

        return text.ToString();
    }

    /// <summary>What a part stands for; null where it is a name that is not defined.</summary>
    public string? TextOf(ReadOnlySpan<byte> bytes, BibPart part, bool isAddress)
    {
        var content = bytes.Slice(part.Content.Start, part.Content.Length);
        if (part.IsText)
        {
            return BibTextCodec.Of(part.IsQuoted, isAddress).Decode(content);
        }

        var name = Encoding.UTF8.GetString(content);
        return name.All(char.IsAsciiDigit) ? name : _texts.GetValueOrDefault(name);
    }
}
