namespace PaperLint.Language.Formulas;

/// <summary>
/// Judges by weights which bare names are commands that lost their backslashes, and which words are commands glued together.
/// </summary>
internal readonly struct FormulaJudge(LatexLexicon lexicon, Judgement judgement)
{
    /// <summary>Gives each place that may be a command its score: above 0 it is more likely a command than not.</summary>
    public void Score(MathTokens tokens, TextFacts facts) => Score(tokens, facts, trace: null);

    /// <summary>The same; <paramref name="trace"/> is told of each place the features that have a weight.</summary>
    public void Score(MathTokens tokens, TextFacts facts, Action<int, IReadOnlyCollection<KeyValuePair<ulong, int>>>? trace)
    {
        var features = new CandidateFeatures(tokens, facts, lexicon);
        ScoreAll(tokens, features, judgement.First);
        facts.AddScores(tokens);
        features.IsSecond = true;
        for (var i = 0; trace is not null && i < tokens.Count; i++)
        {
            if (features.IsCandidate(i))
            {
                var weights = new WeightList(judgement.Second);
                features.Read(i, ref weights);
                trace(i, weights.All);
            }
        }

        ScoreAll(tokens, features, judgement.Second);
    }

    private static void ScoreAll(MathTokens tokens, CandidateFeatures features, JudgementTable table)
    {
        var scores = new int[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            scores[i] = MathToken.Unscored;
            if (features.IsCandidate(i))
            {
                var sum = new WeightSum(table);
                features.Read(i, ref sum);
                scores[i] = sum.Total;
            }
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            tokens[i].Score = scores[i];
        }
    }

    private struct WeightSum(JudgementTable table) : IFeatureSink
    {
        public int Total { get; private set; }

        public void Add(FeatureKind kind, ulong first, ulong second, ulong third) => Total += table[Atom.Join(kind, first, second, third)];
    }

    private readonly struct WeightList(JudgementTable table) : IFeatureSink
    {
        public List<KeyValuePair<ulong, int>> All { get; } = [];

        public void Add(FeatureKind kind, ulong first, ulong second, ulong third)
        {
            var key = Atom.Join(kind, first, second, third);
            if (table[key] is not 0 and var weight)
            {
                All.Add(new(key, weight));
            }
        }
    }
}
