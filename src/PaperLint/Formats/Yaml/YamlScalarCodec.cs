using System.Globalization;
using System.Text;
using PaperLint.Corpus.Codecs;
using PaperLint.Packs;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperLint.Formats.Yaml;

/// <summary>
/// A scalar of YAML with its quotes, or with the sign of a block: plain, in single or double quotes, literal or folded. What a
/// change makes unfit for the way in which it is written is written in double quotes, which hold any text.
/// </summary>
/// <remarks>https://yaml.org/spec/1.2.2/#chapter-7-flow-style-productions</remarks>
internal sealed class YamlScalarCodec : PieceCodec
{
    /// <summary>Words that plain are no text.</summary>
    private static readonly string[] NoText = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    private readonly bool _isInFlow;

    private YamlScalarCodec(bool isInFlow) => _isInFlow = isInFlow;

    public static YamlScalarCodec Instance { get; } = new(isInFlow: false);

    /// <summary>Within brackets, where commas and brackets end a plain text.</summary>
    public static YamlScalarCodec InFlow { get; } = new(isInFlow: true);

    /// <summary>The text in double quotes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\t' => "\\t",
                < ' ' or (>= '\u007F' and <= '\u00A0') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    protected override List<TextPiece> Pieces(ReadOnlySpan<byte> raw) => raw switch
    {
        [(byte)'"', .., (byte)'"'] => YamlPieces.Quoted(raw, isDouble: true),
        [(byte)'\'', .., (byte)'\''] => YamlPieces.Quoted(raw, isDouble: false),
        [(byte)'|' or (byte)'>', ..] => YamlPieces.Block(raw),
        _ => YamlPieces.Plain(raw),
    };

    // Whatever needs more than that is written anew: see Holds.
    protected override string Encode(string text) => text;

    protected override byte[] Whole(string text) => Encoding.UTF8.GetBytes(Quote(text));

    protected override int EmptyAt(ReadOnlySpan<byte> raw) => raw is [(byte)'"' or (byte)'\'', ..] ? raw.Length - 1 : raw.Length;

    protected override bool Holds(ReadOnlySpan<byte> raw, string text) =>
        raw.Length > 0
        && raw[^1] is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        && Decode(raw) == text
        && (raw[0] is (byte)'"' or (byte)'\'' or (byte)'|' or (byte)'>' || IsText(text))
        && ValueOf(Encoding.UTF8.GetString(raw)) is { } value
        && (raw[0] is (byte)'|' or (byte)'>' ? value.TrimEnd('\n') : value) == text;

    /// <summary>Whether a plain text is taken for one, not for a number, a date or a truth.</summary>
    private static bool IsText(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && !NoText.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>What any program will read; null where that is more or less than one scalar.</summary>
    private string? ValueOf(string raw)
    {
        var parser = new CheckedYamlParser(new StringReader(_isInFlow ? $"{{k: {raw}}}" : $"k: {raw}\n"));
        try
        {
            var scalars = new List<string>();
            while (parser.MoveNext())
            {
                if (parser.Current is Scalar scalar)
                {
                    scalars.Add(scalar.Value);
                }
                else if (parser.Current is SequenceStart or AnchorAlias)
                {
                    return null;
                }
            }

            return scalars.Count == 2 ? scalars[1] : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }
}
