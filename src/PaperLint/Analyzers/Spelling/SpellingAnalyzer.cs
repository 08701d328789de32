using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.English;
using PaperLint.Packs;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Looks at the words of a text that are not known: compounds without their hyphen, and slips of common words.</summary>
internal sealed class SpellingAnalyzer : FieldAnalyzer
{
    private const int ShortestWord = 6;

    /// <summary>Of a hyphenated compound, the shortest part that can be two words, as in <c>endto-end</c>.</summary>
    private const int ShortestPart = 5;

    private readonly Rule? _misspelling;
    private readonly Rule? _lostHyphen;
    private readonly Lazy<Lexicon> _lexicon;
    private readonly Lazy<CorrectionIndex> _corrections;
    private readonly Lazy<Compounds> _compounds;
    private readonly Lazy<HashSet<string>> _elsewhere;

    /// <summary>Of an unknown word, whether any surroundings make it worth a report: most are names.</summary>
    private readonly WordMemo _chances;

    public SpellingAnalyzer(ImmutableArray<Rule> rules)
    {
        _lostHyphen = rules.FirstOrDefault(rule => rule.Parameters.Text(SpellingProvider.HeadsKey) is not null);
        _misspelling = rules.FirstOrDefault(rule => rule.Parameters.Text(SpellingProvider.HeadsKey) is null);
        Scope = rules[0].Scope;
        WantsUnknownWords = rules[0].Parameters.IsBuiltIn;
        _chances = new WordMemo(word => MayBeReported(word) ? 1UL : 0);
        _lexicon = new(() => LexiconReader.Read(rules[0].Parameters));
        _corrections = new(() => _lexicon.Value.IndexCommon());
        _compounds = new(() => Compounds.Read(_lostHyphen!, _lexicon.Value));
        _elsewhere = new(() => _misspelling?.Parameters.Data(SpellingProvider.ExceptKey) is RuleMapping table ? [.. table.Pairs.Select(pair => pair.Key.Value)] : []);
    }

    public override ImmutableArray<string> Scope { get; }

    private bool MayBeReported(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Lexicon.LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        return (_lostHyphen is not null && (_compounds.Value.FindHead(lower) > 0 || _compounds.Value.FindLink(lower, followsHyphen: true, precedesHyphen: true) > 0))
            || (_misspelling is not null && _corrections.Value.Find(lower) is not null);
    }

    public override bool ReadsWords => true;

    /// <summary>Whether no list knows the word; where it stands is left to <see cref="Analyze"/>.</summary>
    public override bool Wants(ReadOnlySpan<char> word) => EnglishText.IsUnknown(word, _lexicon.Value);

    public override bool WantsUnknownWords { get; }

    public override void Analyze(FieldContext context)
    {
        var text = context.Text;
        if (!EnglishText.Is(text, context.Words.Count(this, text)))
        {
            return;
        }

        var unknown = context.WordsFor(this);
        unknown.RemoveAll(word => !IsLong(text, word) || !WordShape.IsOrdinary(text, word) || !WordShape.IsWhole(text, word) || _chances[text.AsSpan(word.Start, word.Length)] == 0);
        if (unknown.Count > 0)
        {
            Judge(context, unknown);
        }
    }

    /// <summary>Whether a word is long enough to be judged.</summary>
    private static bool IsLong(string text, TextSpan word) =>
        word.Length >= ShortestWord || (word.Length == ShortestPart && TouchesHyphen(text, word.Start, word.End));

    private static bool TouchesHyphen(string text, int start, int end) =>
        (start > 0 && text[start - 1] == '-') || (end < text.Length && text[end] == '-');

    private void Judge(FieldContext context, List<TextSpan> unknown)
    {
        var usedTwice = new Lazy<UsedTwice>(() => new UsedTwice(context, unknown));
        foreach (var span in unknown)
        {
            var written = context.Text.AsSpan(span.Start, span.Length);
            var word = written.ToString().ToLowerInvariant();
            if (_lostHyphen is not null && SplitOf(context.Text, span, word) is { At: > 0 } split)
            {
                Report(context, _lostHyphen, span, string.Concat(written[..split.At], "-", written[split.At..]), split.Safety);
            }
            else if (_misspelling is not null && _corrections.Value.Find(word) is { } correction && !_elsewhere.Value.Contains(word) && !usedTwice.Value.Contains(written))
            {
                // A word that is written the same way twice is rather a term than a slip.
                var right = LetterCase.Keep(written, correction.Word) ?? correction.Word;
                Report(context, _misspelling, span, right, correction.IsOnly ? FixSafety.Unsafe : FixSafety.Display);
            }
        }
    }

    private static void Report(FieldContext context, Rule rule, TextSpan span, string right, FixSafety safety)
    {
        // Asked last: to find URLs and formulas costs more than all the rest, and most texts have nothing to report.
        if (!context.Protected.Overlaps(span) && !context.Formulas.Overlaps(span))
        {
            context.Report(rule, span, context.Replace(rule, span, right, safety), (SpellingProvider.RightName, right));
        }
    }

    private (int At, FixSafety Safety) SplitOf(string text, TextSpan span, string word)
    {
        var follows = span.Start > 0 && text[span.Start - 1] == '-';
        var precedes = span.End < text.Length && text[span.End] == '-';
        if ((follows || precedes) && _compounds.Value.FindLink(word, follows, precedes) is > 0 and var link)
        {
            return (link, FixSafety.Safe);
        }

        return (_compounds.Value.FindHead(word), FixSafety.Unsafe);
    }
}
