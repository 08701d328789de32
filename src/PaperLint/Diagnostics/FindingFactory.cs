using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>Makes findings, with their messages filled in.</summary>
internal static class FindingFactory
{
    /// <summary>UTF-16 units of the reported text that a message quotes at most: enough to recognise it, short enough for a line.</summary>
    private const int QuotedLength = 60;

    public static Finding Create(Rule rule, Entry entry, Field field, TextSpan span, Fix? fix,
        ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var message = rule.Message.Format(Quote(field.Text, span), arguments);
        return new Finding(rule, entry, field, span, message) { Fix = fix };
    }

    /// <summary>A stretch of a text as messages show it.</summary>
    public static ReadOnlySpan<char> Quote(string text, TextSpan span)
    {
        if (span.Length <= QuotedLength)
        {
            return text.AsSpan(span.Start, span.Length);
        }

        var cut = char.IsHighSurrogate(text[span.Start + QuotedLength - 1]) ? QuotedLength - 1 : QuotedLength;
        return string.Concat(text.AsSpan(span.Start, cut), "…");
    }
}
