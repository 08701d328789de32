using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PaperLint.Rules;

/// <summary>A message with places in braces, as <c>'{match}' is ...</c>. Doubled braces stand for themselves.</summary>
public sealed class MessageTemplate
{
    /// <summary>The place that every analyzer fills: the text that is reported.</summary>
    public const string Match = "match";

    /// <summary>UTF-16 units of a message that is put together on the stack.</summary>
    private const int UsualLength = 256;

    private readonly ImmutableArray<Part> _parts;

    private MessageTemplate(string text, ImmutableArray<Part> parts)
    {
        Text = text;
        _parts = parts;
    }

    /// <summary>The template as it was written.</summary>
    public string Text { get; }

    /// <summary>The names of its places.</summary>
    public IEnumerable<string> Names => _parts.Where(part => part.IsName).Select(part => part.Text).Distinct();

    /// <exception cref="FormatException">A brace that is not closed or not opened.</exception>
    public static MessageTemplate Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '{' or '}' && i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0)
                {
                    throw new FormatException("a '{' is never closed; write '{{' for a brace that is meant");
                }

                parts.Add(new Part(literal.ToString(), IsName: false));
                parts.Add(new Part(text[(i + 1)..end], IsName: true));
                literal.Clear();
                i = end;
            }
            else if (c == '}')
            {
                throw new FormatException("a '}' was never opened; write '}}' for a brace that is meant");
            }
            else
            {
                literal.Append(c);
            }
        }

        parts.Add(new Part(literal.ToString(), IsName: false));
        return new MessageTemplate(text, parts.ToImmutable());
    }

    /// <summary>
    /// The message; <paramref name="arguments"/> are the texts of its places besides <see cref="Match"/>. A place without one is
    /// left empty.
    /// </summary>
    public string Format(ReadOnlySpan<char> match, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var message = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        foreach (var part in _parts)
        {
            message.AppendFormatted(!part.IsName ? part.Text : part.Text == Match ? match : Find(part.Text, arguments));
        }

        return message.ToStringAndClear();
    }

    private static ReadOnlySpan<char> Find(string name, ReadOnlySpan<(string Name, string Value)> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return default;
    }

    private sealed record Part(string Text, bool IsName);
}
