using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Characters;

/// <summary>Reports the characters of a rule's table, a run of them at a time.</summary>
internal sealed class CharactersAnalyzer(Rule rule, CharacterContext where) : FieldAnalyzer
{
    private readonly CharacterTable _table = CharacterTable.Read(rule);

    public override ImmutableArray<string> Scope => rule.Scope;

    public override void Analyze(FieldContext context)
    {
        var text = context.Text;
        var characters = context.IsAscii ? _table.AsciiCharacters : _table.Characters;
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(characters) is var next and >= 0)
        {
            var start = at + next;
            at = start + 1;
            while (at < text.Length && _table.Characters.Contains(text[at]))
            {
                at++;
            }

            if (IsWrong(text, start, at))
            {
                Report(context, TextSpan.FromBounds(start, at));
            }
        }
    }

    private bool IsWrong(string text, int start, int end) => where switch
    {
        CharacterContext.NotJoining => !Script.UsesJoiners(text, start, end),
        CharacterContext.LatinWord => (start > 0 && Script.IsLatin(text[start - 1])) || (end < text.Length && Script.IsLatin(text[end])),
        CharacterContext.Ascii => IsAscii(text, start - 1) && IsAscii(text, end),
        _ => true,
    };

    private static bool IsAscii(string text, int at) => (uint)at >= (uint)text.Length || char.IsAscii(text[at]);

    private void Report(FieldContext context, TextSpan span)
    {
        var text = context.Text;
        var first = text[span.Start];
        var fix = context.Replace(rule, span, Replacement(text, span), FixSafety.Safe);
        context.Report(rule, span, fix, (CharactersProvider.CharacterName, $"U+{(int)first:X4} ({_table[first].Name})"),
            (CharactersProvider.WordName, WordAt(text, span)));
    }

    /// <summary>What belongs there, without a space where there is one already or where the text or sentence ends.</summary>
    private string Replacement(string text, TextSpan span)
    {
        var replacement = string.Concat(text[span.Start..span.End].Select(c => _table[c].Replacement));
        if (span.Start == 0 || char.IsWhiteSpace(text[span.Start - 1]))
        {
            replacement = replacement.TrimStart();
        }

        return span.End == text.Length
            || char.IsWhiteSpace(text[span.End])
            || char.IsPunctuation(text[span.End])
            ? replacement.TrimEnd()
            : replacement;
    }

    /// <summary>The word that holds the characters, without them: what a reader sees.</summary>
    private string WordAt(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && span.Start - start < 30 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - span.End < 30 && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return string.Concat(
            text[start..end].Where(c => !char.IsControl(c)
            && !char.IsSurrogate(c)
            && (!_table.Characters.Contains(c) || where != CharacterContext.NotJoining)));
    }
}
