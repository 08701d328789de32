using System.Text;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Evidence;
using PaperLint.Formats;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.References;

namespace PaperLint.Tests.References;

public sealed class ReferenceReaderTests : IDisposable
{
    private const string Text = "We sort maps by hand, one after another, until there is none left on any shelf of the house.";

    private static readonly RuleCatalog Catalog = RuleCatalog.Load(new BuiltInRulePack());

    private readonly string _folder = Directory.CreateTempSubdirectory("paperlint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_second_run_does_not_open_the_reference()
    {
        var corpus = FileOf("corpus.jsonl", Line("2301.00010", "Sorting Maps by Hand", Text));
        var reference = FileOf("reference.jsonl", Line("2301.00010", "Sorting Maps by Hand", Text));
        var opened = 0;
        var counted = reference with
        {
            Open = () =>
            {
                opened++;
                return reference.Open();
            },
        };

        var first = Read(corpus, counted);
        var second = Read(corpus, counted);

        opened.ShouldBe(1);
        second.Papers.All.Select(item => (item.Key, item.Paper.Abstract?.Text)).ShouldBe([("arxiv:2301.00010", Text)]);
        second.Papers.All.Count().ShouldBe(first.Papers.All.Count());
    }

    [Fact]
    public void Of_a_corpus_that_is_its_own_reference_only_copies_are_kept()
    {
        var corpus = FileOf("corpus.jsonl", Line("2301.00010", "Sorting Maps by Hand", Text)
            + Line("2301.00010v2", "Sorting Maps by Hand", Text + " We rest.")
            + Line("2301.00011", "Sorting Coins by Hand", "We sort coins."));
        var link = Path.Combine(_folder, "link.jsonl");
        File.CreateSymbolicLink(link, corpus.Path!);

        foreach (var reference in new[] { corpus, corpus with { Name = "link.jsonl", Path = link } })
        {
            Read(corpus, reference).Papers.All.Select(item => (item.Key, item.Paper.Row, item.Paper.FileName, item.Paper.IsOfCorpus))
                .ShouldBe([("arxiv:2301.00010", 1, "corpus.jsonl", true), ("arxiv:2301.00010", 2, "corpus.jsonl", true)]);
        }
    }

    [Fact]
    public void Who_floods_a_reference_with_one_paper_fills_no_memory()
    {
        var corpus = FileOf("corpus.jsonl", Line("2301.00010", "Sorting Maps by Hand", Text));
        var flood = new StringBuilder();
        for (var i = 0; i < 2000; i++)
        {
            flood.Append(Line("2301.00010", "Sorting Maps by Hand", $"{Text} We did it {i} times."));
        }

        Read(corpus, FileOf("reference.jsonl", flood.ToString())).Papers.All.Count().ShouldBeInRange(1, 8);
    }

    [Fact]
    public void A_text_longer_than_any_abstract_is_none()
    {
        var corpus = FileOf("corpus.jsonl", Line("2301.00010", "Sorting Maps by Hand", Text));
        var endless = string.Concat(Enumerable.Repeat(Text + " ", FieldEvidence.LongestText / Text.Length + 1));

        Read(corpus, FileOf("reference.jsonl", Line("2301.00010", "Sorting Maps by Hand", endless))).Papers.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_damaged_reference_says_where_and_gives_nothing()
    {
        var corpus = FileOf("corpus.jsonl", Line("2301.00010", "Sorting Maps by Hand", Text));
        var line = Line("2301.00010", "Sorting Maps by Hand", Text);

        var read = Read(corpus, FileOf("reference.jsonl", line + line[..30] + "\n" + line));

        read.Papers.IsEmpty.ShouldBeTrue();
        read.Problems.ShouldHaveSingleItem().Span.Start.Line.ShouldBe(1);
        read.Problems[0].Rule.Id.ShouldBe("PL0021");
    }

    private ReferenceRead Read(SourceFile corpus, SourceFile reference) =>
        new ReferenceReader(Catalog, AnalyzerSettings.Default, new LintOptions { Jobs = 2 })
        {
            Cache = new ReferenceCache(Path.Combine(_folder, "cache")) { From = 1 },
        }.Read([corpus], [reference]);

    private SourceFile FileOf(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return new SourceFile(name, CorpusFormats.JsonLines, () => File.OpenRead(path)) { Path = path };
    }

    private static string Line(string id, string title, string text) =>
        $$"""{"id": "{{id}}", "title": "{{title}}", "abstract": "{{text}}"}""" + "\n";
}
