using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Language.English;
using PaperLint.Language.Formulas;
using PaperLint.Language.Formulas.Doubled;
using PaperLint.Language.Urls;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers;

/// <summary>A text under analysis. What several analyzers need to know of it is found out once, when the first asks.</summary>
public sealed class FieldContext(EntryContext entry, Field field)
{
    private SpanSet? _protected;
    private ImmutableArray<UrlToken> _urls;
    private SpanSet? _formulas;
    private ImmutableArray<DoubledFormulaSpans> _doubledFormulas;
    private bool? _isEnglish;
    private bool? _isAscii;

    public EntryContext Entry { get; } = entry;

    public Field Field { get; } = field;

    public string Name => Field.Name;

    public string Text => Field.Text;

    /// <summary>The words that analyzers want to see, in order; set before any of those is called.</summary>
    internal MarkedWords Words { get; set; } = MarkedWords.None;

    /// <summary>URLs, identifiers, addresses and code: rules on prose leave them alone.</summary>
    public SpanSet Protected => _protected ??= ProtectedText.Find(Text, Urls);

    /// <summary>Whether the text has nothing beyond ASCII, as most have: then nobody need look for what is.</summary>
    internal bool IsAscii => _isAscii ??= Ascii.IsValid(Text);

    /// <summary>The URLs of the text, sound and damaged.</summary>
    internal ImmutableArray<UrlToken> Urls => _urls.IsDefault ? _urls = LacksUrls ? [] : UrlTokenizer.Find(Text) : _urls;

    /// <summary>Whether it is known, without a look, that there are none.</summary>
    internal bool LacksUrls { get; set; }

    /// <summary>Formulas, whole or damaged: rules on prose leave them alone.</summary>
    public SpanSet Formulas => _formulas ??= LacksFormulas ? SpanSet.Empty : FormulaSpans.Find(Text);

    /// <summary>Whether it is known, without a look, that there are none.</summary>
    internal bool LacksFormulas { get; set; }

    /// <summary>Formulas that stand there more than once, side by side, in whatever notation.</summary>
    internal ImmutableArray<DoubledFormulaSpans> DoubledFormulas => _doubledFormulas.IsDefault
        ? _doubledFormulas = DoubledFormulaFinder.Find(Text, IsAscii, () => Protected)
        : _doubledFormulas;

    /// <summary>
    /// Whether a span has nothing that is protected and nothing of a formula. To be asked last: finding both costs more than most
    /// rules, and most texts have nothing to report.
    /// </summary>
    public bool IsProse(TextSpan span) => !Protected.Overlaps(span) && !Formulas.Overlaps(span);

    /// <summary>Whether most words are English ones: rules on grammar leave other texts alone.</summary>
    public bool IsEnglish =>
        _isEnglish ??= EnglishText.Is(Text, UnknownWordReader is { } reader ? Words.Count(reader, Text) : EnglishText.CountUnknown(Text));

    /// <summary>The analyzer that has seen the unknown words among <see cref="Words"/>; null if none has.</summary>
    internal FieldAnalyzer? UnknownWordReader { get; set; }

    /// <summary>The words that <paramref name="analyzer"/> wants to see (<see cref="FieldAnalyzer.Wants"/>), in order.</summary>
    public List<TextSpan> WordsFor(FieldAnalyzer analyzer) => Words.For(analyzer, Text);

    /// <summary>Reports a span of this text; see <see cref="EntryContext.Report"/>.</summary>
    public void Report(Rule rule, TextSpan span, Fix? fix = null, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Entry.Report(rule, this, span, fix, arguments);

    /// <summary>Reports a span of this text as a suggestion; see <see cref="EntryContext.ReportMinor"/>.</summary>
    public void ReportMinor(Rule rule, TextSpan span, Fix? fix = null, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Entry.ReportMinor(rule, this, span, fix, arguments);

    /// <summary>Reports what a reader of this text found, with its repair.</summary>
    internal void Report(Rule rule, TextMatch match, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Report(rule, match.Span, FixOf(rule, match), arguments);

    /// <summary>
    /// The repair of a match as a fix of the rule; null where there is none. One that is not certain is <c>unsafe</c> at best.
    /// </summary>
    internal Fix? FixOf(Rule rule, TextMatch match) => rule.Fix is not { } policy || match.Changes.IsEmpty ? null : new Fix(
        policy.SafetyOf(match.IsCertain ? FixSafety.Safe : FixSafety.Unsafe),
        [.. match.Changes.Select(change => new FieldEdit(Name, change))]);

    /// <summary>A fix that replaces a span of this text. The weaker of <paramref name="safety"/> and what the rule allows counts.</summary>
    public Fix? Replace(Rule rule, TextSpan span, string content, FixSafety safety = FixSafety.Safe) =>
        rule.Fix is { } policy ? Fix.Replace(policy.SafetyOf(safety), Name, span, content) : null;
}
