using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers.Engine;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Rules;

namespace PaperLint.Examples;

/// <summary>An example of an engine rule: a whole file, read by its format.</summary>
internal static class InputExample
{
    /// <summary>Whether the examples of a rule are files.</summary>
    public static bool IsFile(Rule rule) => rule.Analyzer == EngineProvider.KindName;

    /// <summary>What is reported under the code of the rule.</summary>
    public static ImmutableArray<TextSpan> Spans(Rule rule, RuleExample example)
    {
        if (rule.Parameters.Text(EngineProvider.InputParameter) is not { } name)
        {
            return example.Spans;
        }

        var format = CorpusFormats.ByName(name)
            ?? throw rule.Parameters.Error(rule.Parameters.Values[EngineProvider.InputParameter]!,
            $"there is no format '{name}'; allowed: {string.Join(", ", CorpusFormats.All.Select(known => known.Name))}");
        var encoding = rule.Parameters.Text(EngineProvider.EncodingParameter) is null ? Encoding.UTF8 : Encoding.Latin1;
        using var file = new MemoryStream(encoding.GetBytes(example.Text));
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var block in format.Read(file, FieldMapping.Default))
        {
            foreach (var problem in block.Problems.Where(problem => problem.Code == rule.Id))
            {
                var start = encoding.GetCharCount(block.Bytes.Span[..problem.Start]);
                spans.Add(new TextSpan(start, encoding.GetCharCount(block.Bytes.Span.Slice(problem.Start, problem.Length))));
            }
        }

        return spans.DrainToImmutable();
    }
}
