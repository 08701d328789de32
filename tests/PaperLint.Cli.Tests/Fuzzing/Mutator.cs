using System.Text;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>Damages inputs as transfers, editors and attackers do: pieces go, come twice, change places, or are of another kind.</summary>
internal sealed class Mutator(Random random)
{
    private const int MostEdits = 5;

    private const int LongestPiece = 40;

    /// <summary>Bytes to which a piece is repeated: what takes the square of a length takes seconds then.</summary>
    private const int RepeatedLength = 50_000;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\"", "\\", "\\u", "\\ud83d", "\\u0000", "{", "}", "[", "]", "(", ")", ",", ";", ":", "\t", "\n", "\r", "\r\n", "\0", "@", "=",
                "#", "$", "<", ">", "&amp;", "&#x0;", "]]>", "<![CDATA[",
            "<!--", "- ", "](", "  ", "```", "title", "abstract", "null", "1e999", "-1", "99999999999999999999", "\"title\":", "<entry>",
                "</entry>", "\uFEFF", "\u200B", "\u0301", "é", "😀",
            "*", "?", "**", "[!", "{1..9}", "(?<a>", "(a+)+", "|", "\\1", "${", "$_", "!!", "&a", "*a", "---", "%", "'", "https://",
                "\\alpha", "teh ", "Upvote", "\nUpvote\n", "\nApr 3\n", "12\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0x1F, 0x8B],
    ];

    public byte[] Mutate(ReadOnlySpan<byte> sample)
    {
        var bytes = new List<byte>(sample.Length + LongestPiece);
        bytes.AddRange(sample);
        for (var edits = random.Next(1, MostEdits); edits > 0 && bytes.Count > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, LongestPiece), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                case 2:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 3:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 4:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : length);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Damages an input and repeats a piece of it so often that what takes the square of a length shows.</summary>
    public byte[] Repeat(ReadOnlySpan<byte> sample)
    {
        var bytes = Mutate(sample);
        var at = random.Next(bytes.Length + 1);
        var piece = bytes.AsSpan(at, Math.Min(random.Next(1, LongestPiece), bytes.Length - at)).ToArray();
        var times = RepeatedLength / Math.Max(1, piece.Length);
        return [.. bytes.AsSpan(0, at), .. Enumerable.Repeat(piece, times).SelectMany(again => again), .. bytes.AsSpan(at)];
    }
}
