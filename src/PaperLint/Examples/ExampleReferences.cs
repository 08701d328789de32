using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.References;
using PaperLint.Rules;

namespace PaperLint.Examples;

/// <summary>Other copies of an example's paper: <c>reference: [{ id: 2301.00001, title: A, abstract: B }]</c>.</summary>
internal static class ExampleReferences
{
    public static AnalyzerSettings AddTo(AnalyzerSettings settings, Rule rule, RuleExample example)
    {
        if (example.With?["reference"] is not RuleSequence papers)
        {
            return settings;
        }

        var own = ExampleRun.FieldsOf(example.With["entry"]).Append((example.FieldName ?? rule.Scope[0], example.Text));
        var reader = new ReferenceReader(RuleCatalog.Load(new BuiltInRulePack()), settings, new LintOptions { Jobs = 1 });
        var found = reader.Read([FileOf([own])], [FileOf(papers.Items.Select(paper => ExampleRun.FieldsOf(paper).AsEnumerable()))]).Papers;
        return settings.With(found);
    }

    private static SourceFile FileOf(IEnumerable<IEnumerable<(string Name, string Text)>> papers)
    {
        using var file = new MemoryStream();
        var writer = CorpusFormats.JsonLines.CreateWriter(file)!;
        foreach (var fields in papers)
        {
            writer.Write(new Entry([.. fields.Select(field => new Field(field.Name, field.Text, source: null))]));
        }

        var bytes = file.ToArray();
        return new SourceFile("reference", CorpusFormats.JsonLines, () => new MemoryStream(bytes));
    }
}
