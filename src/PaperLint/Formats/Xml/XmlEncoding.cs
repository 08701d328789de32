using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Xml;

/// <summary>
/// The encoding that a document declares. Of others than UTF-8 those are known that have one byte for a character and
/// ASCII where ASCII has it; of any other a document is read as long as all of it is ASCII.
/// </summary>
internal sealed partial class XmlEncoding
{
    /// <summary>Bytes in which a declaration ends.</summary>
    private const int HeadLength = 256;

    private const int AsciiLength = 0x80;

    private XmlEncoding(Encoding characters, InputProblem? problem)
    {
        Characters = characters;
        Problem = problem;
    }

    /// <summary>What its bytes stand for, and how new ones are to be written.</summary>
    public Encoding Characters { get; }

    /// <summary>Why the document cannot be read; null where it can.</summary>
    public InputProblem? Problem { get; }

    /// <remarks>https://www.w3.org/TR/xml/#charencoding: a document without a declaration is UTF-8, and so is one with the mark
    /// of UTF-8.</remarks>
    public static XmlEncoding Of(ReadOnlySpan<byte> document)
    {
        var name = InputEncoding.MarkLength(document, default) > 0
            ? ""
            : Declaration()
            .Match(Encoding.Latin1.GetString(document[..Math.Min(HeadLength, document.Length)])).Groups["name"].Value;
        var known = Known(name);
        var odd = known == Encoding.ASCII ? document.IndexOfAnyExceptInRange((byte)0, (byte)(AsciiLength - 1)) : -1;
        return new XmlEncoding(known, odd < 0
            ? null
            : new InputProblem(ProblemCodes.WrongEncoding, odd, 1,
                $"the file declares the encoding '{name}', and this byte cannot be read in it"));
    }

    /// <summary>ASCII for what is not known, too: that much they have in common.</summary>
    private static Encoding Known(string name)
    {
        switch (name.ToUpperInvariant())
        {
            case "" or "UTF-8" or "UTF8":
                return Encoding.UTF8;
            case "ISO-8859-1" or "LATIN1" or "ISO_8859-1":
                return Encoding.Latin1;
            default:
                return CodePagesEncodingProvider.Instance.GetEncoding(name) is { IsSingleByte: true } page
                && HasAscii(page)
                ? page
                : Encoding.ASCII;
        }
    }

    private static bool HasAscii(Encoding page)
    {
        var ascii = Enumerable.Range(0, AsciiLength).Select(code => (byte)code).ToArray();
        return page.GetString(ascii) == Encoding.ASCII.GetString(ascii);
    }

    [GeneratedRegex("""^<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._-]*)["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
