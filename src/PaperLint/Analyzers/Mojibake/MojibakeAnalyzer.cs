using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Mojibake;

/// <summary>Reports characters that a wrong decoding made, a run of them at a time.</summary>
internal sealed class MojibakeAnalyzer(Rule rule) : FieldAnalyzer
{
    private static readonly SearchValues<char> s_leads =
        SearchValues.Create(
        [.. Enumerable.Range(0x80, 0x20)
            .Concat(Enumerable.Range(0xc2, 0x33))
            .Append(0xfffd)
            .Select(code => (char)code), .. MacBytes.Leads]);

    public override ImmutableArray<string> Scope => rule.Scope;

    public override void Analyze(FieldContext context)
    {
        if (context.IsAscii)
        {
            return;
        }

        var text = context.Text;
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(s_leads) is var next and >= 0)
        {
            at += next;
            if (MojibakeReader.Read(text, at) is not { } found)
            {
                at++;
                continue;
            }

            var end = found.Span.End;
            var original = new StringBuilder(found.Original);
            while (end < text.Length && MojibakeReader.Read(text, end) is { } more && (found.Original is null == more.Original is null))
            {
                end = more.Span.End;
                original.Append(more.Original);
            }

            Report(context, TextSpan.FromBounds(at, end), found.Original is null ? null : original.ToString());
            at = end;
        }
    }

    private void Report(FieldContext context, TextSpan span, string? original)
    {
        var fix = original is null ? null : context.Replace(rule, span, original, FixSafety.Safe);
        context.Report(rule, span, fix, (MojibakeProvider.OriginalName, original is null ? "a character that is lost" : $"'{original}'"));
    }
}
