using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.English;
using PaperLint.Packs;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Looks at the words of a text that are not known, for compounds without their hyphen.</summary>
internal sealed class LostHyphenAnalyzer : FieldAnalyzer
{
    private const int ShortestWord = 6;

    /// <summary>Of a hyphenated compound, the shortest part that can be two words, as in <c>endto-end</c>.</summary>
    private const int ShortestPart = 5;

    private readonly ImmutableArray<(Rule Rule, Lazy<Compounds> Compounds)> _lostHyphens;
    private readonly Lazy<Lexicon> _lexicon;

    /// <summary>Of an unknown word, whether any surroundings make it worth a report: most are names.</summary>
    private readonly WordMemo _chances;

    /// <exception cref="RuleException">A data file of a pack is not of its shape; those of the built-in rules are read when a
    /// text asks for them.</exception>
    public LostHyphenAnalyzer(ImmutableArray<Rule> rules, DataFile lexicon)
    {
        Scope = rules[0].Scope;
        WantsUnknownWords = lexicon.IsBuiltIn;
        _chances = new WordMemo(word => MayBeReported(word) ? 1UL : 0);
        _lexicon = new(() => LexiconReader.Read(lexicon));
        _lostHyphens =
        [
            .. from rule in rules
               let heads = rule.Parameters.RequiredData(SpellingProvider.HeadsKey)
               select (rule, new Lazy<Compounds>(() => new Compounds(_lexicon.Value, heads.Words(SpellingProvider.HeadsKey)))),
        ];
        Budget = RuleBudget.Of(rules);
        if (Budget is not null)
        {
            _ = (_lexicon.Value, _lostHyphens.Select(rule => rule.Compounds.Value).ToList());
        }
    }

    public override ImmutableArray<string> Scope { get; }

    private bool MayBeReported(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Lexicon.LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        foreach (var (_, compounds) in _lostHyphens)
        {
            if (compounds.Value.FindHead(lower) > 0 || compounds.Value.FindLink(lower, followsHyphen: true, precedesHyphen: true) > 0)
            {
                return true;
            }
        }

        return false;
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
        unknown.RemoveAll(word => !IsLong(text, word)
            || !WordShape.IsOrdinary(text, word)
            || !WordShape.IsWhole(text, word)
            || _chances.Find(text, word.Start, word.End) == 0);
        if (unknown.Count > 0)
        {
            Judge(context, unknown);
        }
    }

    /// <summary>Whether a word is long enough to be judged.</summary>
    private static bool IsLong(string text, TextSpan word) =>
        word.Length >= ShortestWord || (word.Length == ShortestPart && WordShape.TouchesHyphen(text, word));

    private void Judge(FieldContext context, List<TextSpan> unknown)
    {
        foreach (var span in unknown)
        {
            var written = context.Text.AsSpan(span.Start, span.Length);
            var word = written.ToString().ToLowerInvariant();
            foreach (var (rule, compounds) in _lostHyphens)
            {
                if (SplitOf(compounds.Value, context.Text, span, word) is { At: > 0 } split)
                {
                    Report(context, rule, span, string.Concat(written[..split.At], "-", written[split.At..]), split.Safety);
                }
            }
        }
    }

    private static void Report(FieldContext context, Rule rule, TextSpan span, string right, FixSafety safety)
    {
        if (context.IsProse(span))
        {
            context.Report(rule, span, context.Replace(rule, span, right, safety), (SpellingProvider.RightName, right));
        }
    }

    private static (int At, FixSafety Safety) SplitOf(Compounds compounds, string text, TextSpan span, string word)
    {
        var follows = span.Start > 0 && text[span.Start - 1] == '-';
        var precedes = span.End < text.Length && text[span.End] == '-';
        if ((follows || precedes) && compounds.FindLink(word, follows, precedes) is > 0 and var link)
        {
            return (link, FixSafety.Safe);
        }

        return (compounds.FindHead(word), FixSafety.Unsafe);
    }
}
