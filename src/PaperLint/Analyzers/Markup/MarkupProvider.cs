using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Markup;

/// <summary>Rules on a markup language that was left in plain text.</summary>
internal sealed class MarkupProvider : AnalyzerProvider
{
    private const string LanguageKey = "language";
    private const string VocabularyKey = "vocabulary";
    private const string Markdown = "markdown";
    private const string Html = "html";

    public override string Name => "markup";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(LanguageKey, ParameterType.Text, "the markup language that is looked for") { Required = true, Allowed = [Markdown, Html] },
        new(VocabularyKey, ParameterType.DataFile, "for html: a file that says what its elements do to the text inside them"),
    ];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(rule => new MarkupAnalyzer(rule, ReaderOf(rule)));

    private static IMarkupReader ReaderOf(Rule rule) => rule.Parameters.RequiredText(LanguageKey) == Markdown
        ? new MarkdownReader()
        : new HtmlReader(HtmlVocabulary.Read(rule.Parameters.RequiredData(VocabularyKey)));
}
