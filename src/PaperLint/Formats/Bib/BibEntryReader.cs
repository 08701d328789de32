using System.Text;
using PaperLint.Corpus;

namespace PaperLint.Formats.Bib;

/// <summary>
/// Finds the entries of a bibliography. A broken one ends where the next begins on a line of its own.
/// The grammar: http://www.bibtex.org/Format/ and the source of BibTeX, which counts every brace.
/// </summary>
internal sealed class BibEntryReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    /// <summary>Whether an entry begins at <paramref name="at"/>, and with it a line.</summary>
    public static bool StartsEntry(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes[at] != '@' || (at > 0 && bytes[at - 1] is not ((byte)'\n' or (byte)'\r')))
        {
            return false;
        }

        var i = at + 1;
        while (i < bytes.Length && char.IsAsciiLetter((char)bytes[i]))
        {
            i++;
        }

        return i > at + 1 && i < bytes.Length && bytes[i] == '{';
    }

    /// <summary>The parts of a value that is known to be sound.</summary>
    public static IReadOnlyList<BibPart> PartsOf(ReadOnlySpan<byte> value)
    {
        var values = new List<BibValue>();
        var reader = new BibEntryReader(value.ToArray());
        return reader.ReadValue("", values) is null && reader._at == value.Length ? values[0].Parts : [];
    }

    /// <summary>The next entry that is no comment and no preamble; null at the end.</summary>
    public BibEntry? Next()
    {
        while (_at < bytes.Length)
        {
            var sign = bytes.Span[_at..].IndexOf((byte)'@');
            if (sign < 0)
            {
                break;
            }

            var start = _at + sign;
            _at = start + 1;
            var type = Word();
            SkipSpace();
            if (type.Length == 0 || !(At('{') || At('(')))
            {
                continue;
            }

            var values = new List<BibValue>();
            var isPaper =
                !(type.Equals("comment", StringComparison.OrdinalIgnoreCase)
                || type.Equals("string", StringComparison.OrdinalIgnoreCase)
                || type.Equals("preamble", StringComparison.OrdinalIgnoreCase));
            var isAbbreviation = type.Equals("string", StringComparison.OrdinalIgnoreCase) && ReadAbbreviation(values);
            var defect = isPaper ? ReadBody(values) : isAbbreviation ? null : SkipGroup();
            if (defect is not null)
            {
                _at = NextEntryAfter(start);
            }

            if (isPaper || isAbbreviation || defect is not null)
            {
                return new BibEntry(new ByteSpan(start, _at - start), values) { Defect = defect, IsAbbreviation = isAbbreviation };
            }
        }

        return null;
    }

    /// <summary>Reads from the opening brace to after the closing one; returns what is wrong.</summary>
    private string? ReadBody(List<BibValue> values)
    {
        var close = At('{') ? '}' : ')';
        _at++;
        if (SkipUntil(',', close) is false)
        {
            return "the entry is never closed";
        }

        while (!At(close))
        {
            _at++;
            SkipSpace();
            if (At(close))
            {
                break;
            }

            var name = Word();
            SkipSpace();
            if (name.Length == 0 || !At('='))
            {
                return _at >= bytes.Length ? "the entry is never closed" : "a field name and an equals sign were expected";
            }

            _at++;
            if (ReadValue(name, values) is { } defect)
            {
                return defect;
            }

            SkipSpace();
            if (!At(',') && !At(close))
            {
                return _at >= bytes.Length ? "the entry is never closed" : "a comma or the end of the entry was expected after a value";
            }
        }

        _at++;
        return null;
    }

    /// <summary>
    /// Reads an abbreviation to after its closing brace. What is none is left to be passed over as it was before anybody asked.
    /// </summary>
    private bool ReadAbbreviation(List<BibValue> values)
    {
        var start = _at;
        var close = At('{') ? '}' : ')';
        _at++;
        SkipSpace();
        var name = Word();
        SkipSpace();
        if (name.Length > 0 && At('='))
        {
            _at++;
            var defect = ReadValue(name, values);
            SkipSpace();
            if (defect is null && At(close))
            {
                _at++;
                return true;
            }
        }

        values.Clear();
        _at = start;
        return false;
    }

    private string? ReadValue(string name, List<BibValue> values)
    {
        SkipSpace();
        var parts = new List<BibPart>();
        do
        {
            _at += parts.Count == 0 ? 0 : 1;
            SkipSpace();
            var partStart = _at;
            var opening = At('{') || At('"') ? bytes.Span[_at] : (byte)0;
            if (opening != 0)
            {
                if ((opening == '"' ? SkipQuotes() : SkipGroup()) is { } defect)
                {
                    return defect;
                }
            }
            else
            {
                while (_at < bytes.Length
                    && !char.IsWhiteSpace((char)bytes.Span[_at])
                    && bytes.Span[_at] is not ((byte)',' or (byte)'}' or (byte)')' or (byte)'#' or (byte)'{' or (byte)'"'))
                {
                    _at++;
                }

                if (_at == partStart)
                {
                    return _at >= bytes.Length ? "the entry is never closed" : "a value was expected after the equals sign";
                }
            }

            parts.Add(new BibPart(ByteSpan.FromBounds(partStart, _at), opening));
            SkipSpace();
        }
        while (At('#'));

        values.Add(new BibValue(name, parts));
        return null;
    }

    /// <summary>Steps over a group in braces; over one in parentheses too, which only entries can have.</summary>
    private string? SkipGroup()
    {
        var (open, close) = At('{') ? ('{', '}') : ('(', ')');
        var depth = 0;
        for (; _at < bytes.Length; _at++)
        {
            var b = bytes.Span[_at];
            depth += b == open ? 1 : b == close ? -1 : 0;
            if (depth == 0)
            {
                _at++;
                return null;
            }

            if (b == '@' && StartsEntry(bytes.Span, _at))
            {
                break;
            }
        }

        return "a brace is never closed";
    }

    /// <summary>Steps over a text in quotes, in which a quote within braces is a letter.</summary>
    private string? SkipQuotes()
    {
        var depth = 0;
        for (_at++; _at < bytes.Length; _at++)
        {
            var b = bytes.Span[_at];
            depth += b == '{' ? 1 : b == '}' ? -1 : 0;
            if (depth <= 0 && b == '"')
            {
                _at++;
                return null;
            }

            if (b == '@' && StartsEntry(bytes.Span, _at))
            {
                break;
            }
        }

        return "a quote is never closed";
    }

    private bool SkipUntil(char one, char other)
    {
        while (_at < bytes.Length && !At(one) && !At(other))
        {
            if (StartsEntry(bytes.Span, _at))
            {
                return false;
            }

            _at++;
        }

        return _at < bytes.Length;
    }

    private int NextEntryAfter(int start)
    {
        for (var at = start + 1; at < bytes.Length; at++)
        {
            var sign = bytes.Span[at..].IndexOf((byte)'@');
            if (sign < 0)
            {
                break;
            }

            at += sign;
            if (StartsEntry(bytes.Span, at))
            {
                return at;
            }
        }

        return bytes.Length;
    }

    private string Word()
    {
        var start = _at;
        while (_at < bytes.Length
            && bytes.Span[_at] is var b
            && (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' or (byte)':' or (byte)'.' or (byte)'+'))
        {
            _at++;
        }

        return Encoding.ASCII.GetString(bytes.Span[start.._at]);
    }

    private void SkipSpace()
    {
        while (_at < bytes.Length && bytes.Span[_at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            _at++;
        }
    }

    private bool At(char c) => _at < bytes.Length && bytes.Span[_at] == c;
}
