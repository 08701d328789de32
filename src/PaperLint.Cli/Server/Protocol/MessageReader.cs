using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PaperLint.Cli.Server.Protocol;

/// <summary>
/// Reads messages with their headers. What is wrong with one is told, and reading goes on with the next: its header is found again
/// wherever it stands, for no message can hold one (a line break within a text of JSON is written as an escape).
/// </summary>
internal sealed class MessageReader(Stream input)
{
    /// <summary>Bytes of a message: a document of half as much with every second character escaped. Editors send none as large.</summary>
    private const int LargestMessage = 64 * 1024 * 1024;

    /// <summary>Bytes of the headers of a message; those there are take a hundred.</summary>
    private const int LongestHeaders = 4 * 1024;

    private static readonly byte[] LengthName = "Content-Length:"u8.ToArray();
    private static readonly byte[] HeadersEnd = "\r\n\r\n"u8.ToArray();

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    private ReadOnlySpan<byte> Buffered => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The next message, or what is wrong with it; null at the end of the stream.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public ReceivedMessage? Read()
    {
        int headers;
        while ((headers = Buffered.IndexOf(HeadersEnd)) < 0 && Buffered.Length < LongestHeaders)
        {
            if (!Fill())
            {
                return null;
            }
        }

        if (headers < 0 || LengthIn(Buffered[..(headers + 2)]) is not { } length)
        {
            SkipToHeader(from: 1);
            return new ReceivedMessage(default, "a message has no header that tells its length (Content-Length); it was passed over");
        }

        _start += headers + HeadersEnd.Length;
        return length > LargestMessage ? Skip(length) : ReadBody((int)length);
    }

    /// <summary>The length that the headers tell; null where they do not, or one of them is none.</summary>
    private static long? LengthIn(ReadOnlySpan<byte> headers)
    {
        long? length = null;
        foreach (var line in Encoding.ASCII.GetString(headers).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAny(" \t{}\"[]"))
            {
                return null;
            }

            if (line.AsSpan(0, colon).Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                if (!long.TryParse(line.AsSpan(colon + 1), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture, out var value))
                {
                    return null;
                }

                length = value;
            }
        }

        return length;
    }

    private ReceivedMessage? ReadBody(int length)
    {
        var searched = 0;
        while (true)
        {
            var has = Math.Min(Buffered.Length, length);
            if (HeaderIn(Buffered[..has], searched) is >= 0 and var header)
            {
                _start += header;
                return new ReceivedMessage(default,
                    string.Create(CultureInfo.InvariantCulture, $"a message is shorter than the {length:N0} bytes that its header tells"))
                { MayBeRequest = true };
            }

            if (has == length)
            {
                break;
            }

            searched = Math.Max(0, has - LongestHeaders);
            if (!Fill())
            {
                return null;
            }
        }

        var body = Buffered[..length].ToArray();
        _start += length;
        try
        {
            return new ReceivedMessage(JsonDocument.Parse(body).RootElement, null);
        }
        catch (JsonException e)
        {
            return new ReceivedMessage(default, $"a message is no JSON: {e.Message}") { MayBeRequest = true };
        }
    }

    /// <summary>Passes over a message that is too large to be held, unless another begins before its end.</summary>
    private ReceivedMessage Skip(long length)
    {
        var left = length;
        while (left > 0)
        {
            var has = (int)Math.Min(Buffered.Length, left);
            if (HeaderIn(Buffered[..has], 0) is >= 0 and var header)
            {
                _start += header;
                break;
            }

            // The beginning of a header may be what was read last.
            var passed = has == left ? has : Math.Max(0, has - LongestHeaders);
            _start += passed;
            left -= passed;
            if (left > 0 && !Fill())
            {
                _start = _end;
                break;
            }
        }

        return new ReceivedMessage(default, string.Create(CultureInfo.InvariantCulture,
            $"a message of {length:N0} bytes is larger than {LargestMessage / 1024 / 1024} MiB; it was passed over, and with it the "
            + $"document that it may have opened"));
    }

    private void SkipToHeader(int from)
    {
        _start = Math.Min(_start + from, _end);
        while (true)
        {
            if (HeaderIn(Buffered, 0) is >= 0 and var header)
            {
                _start += header;
                return;
            }

            _start = Math.Max(_start, _end - LongestHeaders);
            if (!Fill())
            {
                _start = _end;
                return;
            }
        }
    }

    /// <summary>Where the header of a message begins in some bytes, below 0 where none does: its name, a number and a line break.</summary>
    private static int HeaderIn(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = bytes[from..].IndexOf(LengthName); at >= 0;)
        {
            var start = from + at;
            var rest = bytes[(start + LengthName.Length)..].TrimStart(" "u8);
            var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits > 0 && rest[digits..].StartsWith("\r\n"u8))
            {
                return start;
            }

            from = start + 1;
            at = bytes[from..].IndexOf(LengthName);
        }

        return -1;
    }

    /// <summary>Reads on; false at the end of the stream.</summary>
    private bool Fill()
    {
        if (_start > 0)
        {
            Buffered.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
