using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>What TeX makes of a text.</summary>
internal static class TexText
{
    /// <summary>Letters, digits, marks, and signs of Latin-1 that LaTeX knows in any text (textcomp, a part of it since 2020).</summary>
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \t\n.,:;!?'()[]*/+-=@×÷±·°µ¬");

    /// <summary>Whether TeX sets it as it stands, outside of formulas.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(s_plain);

    /// <summary>Whether a dollar sign stands right before a span or behind it, so that it may be a formula of its own.</summary>
    public static bool TouchesDollar(ReadOnlySpan<char> text, TextSpan span) =>
        (span.Start > 0 && text[span.Start - 1] == '$') || (span.End < text.Length && text[span.End] == '$');
}
