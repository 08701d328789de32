using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.English;
using PaperLint.Packs;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Looks at the words of a text that are rare: slips of common ones, whether they are words or not, and halves of them.</summary>
internal sealed class SlipAnalyzer : FieldAnalyzer
{
    private const ulong MaybeMisspelt = 1;
    private const ulong MaybePart = 2;
    private const ulong MaybeWrong = 4;

    private readonly ImmutableArray<(Rule Rule, Lazy<HashSet<string>> Elsewhere)> _misspelt;
    private readonly ImmutableArray<Rule> _divided;
    private readonly ImmutableArray<Rule> _wrong;
    private readonly Lazy<Misspellings> _misspellings;
    private readonly Lazy<Divisions> _divisions;

    /// <summary>Of a word, whether any surroundings make it worth a look.</summary>
    private readonly WordMemo _chances;

    /// <exception cref="RuleException">A data file of a pack is not of its shape; those of the built-in rules are read when a
    /// text asks for them.</exception>
    public SlipAnalyzer(ImmutableArray<Rule> rules, DataFile lexicon)
    {
        Scope = rules[0].Scope;
        _chances = new WordMemo(ChancesOf);
        _misspellings = new(() => new Misspellings(LexiconReader.Read(lexicon), WordCounts.BuiltIn));
        _divisions = new(() => new Divisions(WordCounts.BuiltIn));
        _divided = [.. rules.Where(rule => SpellingProvider.CheckOf(rule) == SpellingProvider.Divided)];
        _wrong = [.. rules.Where(rule => SpellingProvider.CheckOf(rule) == SpellingProvider.Wrong)];
        _misspelt =
        [
            .. from rule in rules
               where SpellingProvider.CheckOf(rule) == SpellingProvider.Slips
               let except = rule.Parameters.Data(SpellingProvider.ExceptKey)
               select (rule, new Lazy<HashSet<string>>(() => except is null ? [] : [.. except.Keys.Pairs.Select(pair => pair.Key.Value)])),
        ];
        Budget = RuleBudget.Of(rules);
        if (Budget is not null)
        {
            _ = (_misspellings.Value, _misspelt.Select(rule => rule.Elsewhere.Value).ToList());
        }
    }

    public override ImmutableArray<string> Scope { get; }

    public override bool ReadsWords => true;

    public override bool Wants(ReadOnlySpan<char> word) => _chances[word] != 0;

    public override void Analyze(FieldContext context)
    {
        var parts = new List<TextSpan>();
        var slips = new List<TextSpan>();
        var others = new List<TextSpan>();
        foreach (var word in context.WordsFor(this))
        {
            var chances = _chances.Find(context.Text, word.Start, word.End);
            if ((chances & MaybePart) != 0)
            {
                parts.Add(word);
            }

            if ((chances & (MaybeMisspelt | MaybeWrong)) != 0 && WordShape.IsWhole(context.Text, word))
            {
                ((chances & MaybeMisspelt) != 0 ? slips : others).Add(word);
            }
        }

        if ((parts.Count > 0 || slips.Count > 0 || others.Count > 0) && context.IsEnglish)
        {
            var divided = ReportDivided(context, parts);
            slips.RemoveAll(word => divided.Exists(word.OverlapsWith));
            ReportMisspelt(context, slips);
            ReportWrong(context, others);
        }
    }

    private ulong ChancesOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > Lexicon.LongestWord || word[1..].ContainsAnyInRange('A', 'Z'))
        {
            return 0;
        }

        Span<char> lower = stackalloc char[Lexicon.LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        return (!_divided.IsEmpty && _divisions.Value.MayBePart(lower) ? MaybePart : 0)
            | (!_misspelt.IsEmpty && _misspellings.Value.MayBeOne(lower) ? MaybeMisspelt : 0)
            | (!_wrong.IsEmpty && _misspellings.Value.Wrong.MayBeOne(lower) ? MaybeWrong : 0);
    }

    /// <summary>Reports words that exist, where another one is usual.</summary>
    private void ReportWrong(FieldContext context, List<TextSpan> words)
    {
        UsedTwice? usedTwice = null;
        foreach (var span in words.Where(word => char.IsAsciiLetterLower(context.Text[word.Start])))
        {
            var written = context.Text.Substring(span.Start, span.Length);
            if (_misspellings.Value.Wrong.Find(written, Surroundings.Of(context.Text, span)) is { } right
                && !(usedTwice ??= new UsedTwice(context, words)).Contains(written)
                && context.IsProse(span))
            {
                foreach (var rule in _wrong)
                {
                    var fix = context.Replace(rule, span, right, FixSafety.Unsafe);
                    context.Report(rule, span, fix, (SpellingProvider.RightName, right));
                }
            }
        }
    }

    /// <summary>Reports words with a space inside; gives where they stand.</summary>
    private List<TextSpan> ReportDivided(FieldContext context, List<TextSpan> parts)
    {
        var found = new List<TextSpan>();
        foreach (var part in parts)
        {
            foreach (var span in WordShape.PairsWith(context.Text, part))
            {
                var gap = context.Text.IndexOf(' ', span.Start);
                if (_divisions.Value.AreOne(context.Text.AsSpan(span.Start..gap), context.Text.AsSpan((gap + 1)..span.End))
                    && !found.Exists(span.OverlapsWith)
                    && context.IsProse(span))
                {
                    found.Add(span);
                    var right = context.Text.Substring(span.Start, span.Length).Remove(gap - span.Start, 1);
                    foreach (var rule in _divided)
                    {
                        var fix = context.Replace(rule, span, right, FixSafety.Unsafe);
                        context.Report(rule, span, fix, (SpellingProvider.RightName, right));
                    }
                }
            }
        }

        return found;
    }

    private void ReportMisspelt(FieldContext context, List<TextSpan> words)
    {
        var slips = new List<(TextSpan Span, Slip? Slip)>(words.Count);
        foreach (var word in words)
        {
            slips.Add((word, Judge(context, word, ligature: 0)));
        }

        var ligature = slips.Exists(slip => slip.Slip is { Kind: SlipKind.Ligature }) ? SlipCosts.AnotherLigature : 0;
        UsedTwice? usedTwice = null;
        foreach (var (span, first) in slips)
        {
            // A word that is written the same way twice is rather a term than a slip.
            if ((first ?? (ligature > 0 ? Judge(context, span, ligature) : null)) is { } slip
                && !(usedTwice ??= new UsedTwice(context, words)).Contains(context.Text.AsSpan(span.Start, span.Length))
                && context.IsProse(span))
            {
                Report(context, span, slip);
            }
        }
    }

    private Slip? Judge(FieldContext context, TextSpan span, double ligature)
    {
        var word = context.Text.Substring(span.Start, span.Length).ToLowerInvariant();
        return _misspellings.Value.Find(word, Surroundings.Of(context.Text, span), ligature) is { } slip
            && slip.Score >= SlipCosts.Least
            ? slip
            : null;
    }

    private void Report(FieldContext context, TextSpan span, Slip slip)
    {
        var written = context.Text.Substring(span.Start, span.Length);
        var right = LetterCase.Keep(written, slip.Right) ?? slip.Right;
        foreach (var (rule, elsewhere) in _misspelt)
        {
            if (!elsewhere.Value.Contains(written.ToLowerInvariant()))
            {
                var fix = context.Replace(rule, span, right, slip.IsOnly ? FixSafety.Unsafe : FixSafety.Display);
                context.Report(rule, span, fix, (SpellingProvider.RightName, right));
            }
        }
    }
}
