using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Formulas;

namespace PaperLint.Analyzers.LatexText;

/// <summary>Reads commands: <c>\emph{so}</c>, <c>{\it so}</c>, <c>\ie</c>, <c>\%</c>.</summary>
internal static partial class LatexCommands
{
    private const string Escaped = "%&#_${}";

    /// <summary>The command at the backslash <paramref name="at"/>.</summary>
    public static LatexMatch? Read(LatexVocabulary vocabulary, string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return null;
        }

        var end = LatexGroups.EndOfName(text, at + 1);
        return end > at + 1 ? ReadNamed(vocabulary, text, TextSpan.FromBounds(at, end)) : ReadSign(text, at);
    }

    /// <summary>
    /// A group that opens at <paramref name="open"/> with a change of type, or is a letter: <c>{\it so}</c>, <c>{\o}</c>.
    /// </summary>
    public static LatexMatch? ReadGroup(LatexVocabulary vocabulary, string text, int open)
    {
        var at = LatexGroups.SkipSpaces(text, open + 1);
        if (!LatexGroups.At(text, at, '\\'))
        {
            return null;
        }

        if (LatexAccents.Read(text, open, at) is { } accent)
        {
            return accent;
        }

        var end = LatexGroups.EndOfName(text, at + 1);
        var close = LatexGroups.CloseOf(text, open);
        if (close < 0 || vocabulary.Command(text.AsSpan(at + 1, end - at - 1)) is not { } command)
        {
            return null;
        }

        return command.Kind switch
        {
            LatexCommandKind.Switches =>
                LatexMatch.Unwrap(LatexConstruct.Style, TextSpan.FromBounds(open, LatexGroups.SkipSpaces(text, end)),
                new TextSpan(close, 1)),
            LatexCommandKind.Letters or LatexCommandKind.Symbols
                or LatexCommandKind.Abbreviations when LatexGroups.SkipSpaces(text, end) == close =>
                LatexMatch.Replace(ConstructOf(command.Kind), TextSpan.FromBounds(open, close + 1), command.Prints),
            _ => null,
        };
    }

    private static LatexMatch? ReadSign(string text, int at)
    {
        var sign = text[at + 1];
        var span = new TextSpan(at, 2);
        if (Escaped.Contains(sign))
        {
            var isCertain = sign is not ('{' or '}') && (sign != '$' || !DollarEscapes.IsAmongFormulas(text, at));
            return LatexMatch.Replace(LatexConstruct.Escape, span, sign.ToString()) with { IsCertain = isCertain };
        }

        if (char.IsAsciiDigit(sign))
        {
            return at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '-' or '~'
                ? LatexMatch.Replace(LatexConstruct.Dollar, TextSpan.FromBounds(at, EndOfNumber(text, at + 1)),
                    string.Concat("$", text.AsSpan(at + 1, EndOfNumber(text, at + 1) - at - 1))) with
                { IsCertain = false }
                : null;
        }

        return sign switch
        {
            ' ' => LatexMatch.Replace(LatexConstruct.Escape, new TextSpan(at, 1), ""),
            ',' or ';' or ':' => LatexMatch.Replace(LatexConstruct.Escape, span, " ") with { IsCertain = false },
            '-' or '@' or '!' or '/' => LatexMatch.Replace(LatexConstruct.Escape, span, "") with { IsCertain = false },
            '\\' => ReadLineBreak(text, at),
            _ => null,
        };
    }

    private static LatexMatch ReadLineBreak(string text, int at)
    {
        var end = at + 2;
        var spaced = (at > 0 && char.IsWhiteSpace(text[at - 1]))
            || (end < text.Length && char.IsWhiteSpace(text[end]))
            || at == 0
            || end == text.Length;
        return LatexMatch.Replace(LatexConstruct.Layout, new TextSpan(at, 2), spaced ? "" : " ") with { IsCertain = false };
    }

    private static LatexMatch? ReadNamed(LatexVocabulary vocabulary, string text, TextSpan name)
    {
        var start = name.Start;
        if (vocabulary.Command(text.AsSpan(start + 1, name.Length - 1)) is not { } command)
        {
            // A single letter is more often an escape of some programming language; after a colon it is a path.
            return name.Length > 2 && !LatexGroups.At(text, start - 1, ':') ? LatexMatch.Left(LatexConstruct.Command, name) : null;
        }

        var close = LatexGroups.At(text, name.End, '{') ? LatexGroups.CloseOf(text, name.End) : -1;
        return command.Kind switch
        {
            LatexCommandKind.Links or LatexCommandKind.Formulas => null,
            LatexCommandKind.Letters =>
                LatexMatch.Replace(LatexConstruct.Symbol, TextSpan.FromBounds(start, EndOfLetter(text, name.End)), command.Prints),
            LatexCommandKind.Symbols or LatexCommandKind.Abbreviations =>
                ReadWord(text, TextSpan.FromBounds(start, EndOfEmptyGroup(text, name.End)), command),
            LatexCommandKind.Styles when close > 0 =>
                LatexMatch.Unwrap(LatexConstruct.Style, TextSpan.FromBounds(start, name.End + 1), new TextSpan(close, 1)),
            LatexCommandKind.Quotes when close > 0 =>
                LatexMatch.Unwrap(LatexConstruct.Style, TextSpan.FromBounds(start, name.End + 1), new TextSpan(close, 1), "\""),
            LatexCommandKind.Superscripts or LatexCommandKind.Subscripts when close > 0 =>
                ReadScript(text, TextSpan.FromBounds(start, close + 1), name.End, command.Kind),
            LatexCommandKind.Quotes or LatexCommandKind.Superscripts or LatexCommandKind.Subscripts =>
                LatexMatch.Left(LatexConstruct.Command, name),
            LatexCommandKind.Styles or LatexCommandKind.Switches => LatexMatch.Left(LatexConstruct.Style, name),
            LatexCommandKind.Layout =>
                LatexMatch.Replace(LatexConstruct.Layout, TextSpan.FromBounds(start, EndOfEmptyGroup(text, name.End)),
                "") with
                { IsCertain = false },
            LatexCommandKind.LayoutWithArgument when close > 0 =>
                LatexMatch.Replace(LatexConstruct.Layout, TextSpan.FromBounds(start, close + 1), "") with { IsCertain = false },
            LatexCommandKind.Citations =>
                LatexMatch.Left(LatexConstruct.Citation, TextSpan.FromBounds(start, EndOfArguments(text, name.End))),
            _ => LatexMatch.Left(LatexConstruct.Command, name),
        };
    }

    /// <summary>
    /// A script keeps its place above or below the line; what Unicode cannot set so stays as it is, with all that is in it.
    /// </summary>
    private static LatexMatch ReadScript(string text, TextSpan span, int open, LatexCommandKind kind)
    {
        var content = StyleInScript()
            .Replace(text[(open + 1)..(span.End - 1)], "")
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal)
            .Trim();
        return UnicodeScripts.Render(kind == LatexCommandKind.Superscripts ? '^' : '_', content) is { } script
            ? LatexMatch.Replace(LatexConstruct.Style, span, script) with { IsCertain = false }
            : LatexMatch.Left(LatexConstruct.Style, span);
    }

    private static LatexMatch ReadWord(string text, TextSpan span, LatexCommand command)
    {
        // '\etal.' has its stop already.
        var prints = command.Prints.EndsWith('.') && LatexGroups.At(text, span.End, '.') ? command.Prints[..^1] : command.Prints;
        var certain = command.Kind == LatexCommandKind.Symbols || !(span.End < text.Length && char.IsLetterOrDigit(text[span.End]));
        return LatexMatch.Replace(ConstructOf(command.Kind), span, prints) with { IsCertain = certain };
    }

    [GeneratedRegex(@"\\(?:emph|textit|textrm|text|mathrm)(?![A-Za-z])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex StyleInScript();

    private static LatexConstruct ConstructOf(LatexCommandKind kind) =>
        kind == LatexCommandKind.Abbreviations ? LatexConstruct.Abbreviation : LatexConstruct.Symbol;

    private static int EndOfLetter(string text, int at) =>
        LatexGroups.At(text, at, ' ') && at + 1 < text.Length && char.IsLetter(text[at + 1]) ? at + 1 : EndOfEmptyGroup(text, at);

    private static int EndOfEmptyGroup(string text, int at) =>
        LatexGroups.At(text, at, '{') && LatexGroups.At(text, at + 1, '}') ? at + 2 : at;

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length
            && (char.IsAsciiDigit(text[at]) || (text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>After <c>[see][2]{key}</c>, or what of it there is.</summary>
    private static int EndOfArguments(string text, int at)
    {
        while (LatexGroups.At(text, at, '[') && text.IndexOf(']', at, Math.Min(80, text.Length - at)) is var close and > 0)
        {
            at = close + 1;
        }

        return LatexGroups.At(text, at, '{') && LatexGroups.CloseOf(text, at) is var end and > 0 ? end + 1 : at;
    }
}
