using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Duplicates;
using PaperLint.Analyzers.Evidence;
using PaperLint.Analyzers.LinkVerdicts;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Evidence;
using PaperLint.Formats;
using PaperLint.Linting;

namespace PaperLint.References;

/// <summary>Lints references as any corpus is linted, to know where they are damaged themselves.</summary>
internal sealed class ReferenceLinter(RuleCatalog catalog, AnalyzerSettings settings, LintOptions options)
{
    /// <summary>Papers that are linted at once: their texts lie in memory twice meanwhile.</summary>
    private const int PapersAtOnce = 5000;

    private static readonly ImmutableArray<string> Left =
        [EvidenceProvider.KindName, LinkVerdictsProvider.KindName, DuplicatesProvider.KindName];

    /// <summary>Each paper with what was found in it.</summary>
    /// <exception cref="RuleException">A parameter of a rule cannot be used.</exception>
    public Dictionary<ReferencePaper, ReferencePaper> Lint(IReadOnlyList<ReferencePaper> papers)
    {
        var rules = catalog.Rules.Where(rule => RuleSet.IsOn(rule) && !Left.Contains(rule.Analyzer)).ToImmutableArray();
        var linted = new Dictionary<ReferencePaper, ReferencePaper>();
        foreach (var batch in papers.Chunk(PapersAtOnce))
        {
            var findings = Find(batch, RuleSet.Create(rules, settings));
            for (var i = 0; i < batch.Length; i++)
            {
                linted.Add(batch[i], batch[i] with
                {
                    Title = With(batch[i].Title, findings[(i + 1, FieldNames.Title)]),
                    Abstract = With(batch[i].Abstract, findings[(i + 1, FieldNames.Abstract)]),
                });
            }
        }

        return linted;
    }

    /// <summary>What is sure enough to be more than a suggestion, by the number of the paper and the field.</summary>
    private ILookup<(long Index, string FieldName), (string Code, TextSpan Span)> Find(ReferencePaper[] papers, RuleSet rules)
    {
        using var written = new MemoryStream();
        var writer = CorpusFormats.JsonLines.CreateWriter(written)!;
        foreach (var paper in papers)
        {
            writer.Write(new Entry([.. FieldsOf(paper)]));
        }

        writer.Complete();
        written.Position = 0;
        return new Linter(rules, options with { Filters = [], ConfigurationProblems = [] })
            .Lint(nameof(References), CorpusFormats.JsonLines.Read(written, FieldMapping.Default))
            .Where(diagnostic => diagnostic is { IsMinor: false, Entry: not null, Field: not null })
            .ToLookup(diagnostic => (diagnostic.Entry!.Index, diagnostic.Field!.FieldName),
                diagnostic => (diagnostic.Rule.Id, diagnostic.Field!.Span));
    }

    private static IEnumerable<Field> FieldsOf(ReferencePaper paper)
    {
        yield return new Field(FieldNames.Id, paper.Key, source: null);
        if (paper.Title is { } title)
        {
            yield return new Field(FieldNames.Title, title.Text, source: null);
        }

        if (paper.Abstract is { } text)
        {
            yield return new Field(FieldNames.Abstract, text.Text, source: null);
        }
    }

    private static ReferenceField? With(ReferenceField? field, IEnumerable<(string Code, TextSpan Span)> findings) =>
        field is null ? null : field with { Findings = [.. findings] };
}
