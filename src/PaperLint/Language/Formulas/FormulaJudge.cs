namespace PaperLint.Language.Formulas;

/// <summary>
/// Judges by weights which bare names are commands that lost their backslashes, and which words are commands glued together.
/// </summary>
internal readonly struct FormulaJudge(LatexLexicon lexicon, Judgement judgement)
{
    /// <summary>An abstract has fewer places.</summary>
    private const int MostOnStack = 128;

    /// <summary>Gives each place that may be a command its score: above 0 it is more likely a command than not.</summary>
    public void Score(MathTokens tokens) => Score(tokens, trace: null);

    /// <summary>The same; <paramref name="trace"/> is told of each place the features that have a weight.</summary>
    public void Score(MathTokens tokens, Action<int, IReadOnlyCollection<KeyValuePair<ulong, int>>>? trace)
    {
        var places = new Candidates(tokens, lexicon, judgement.Prose).Find();
        if (places.Count == 0)
        {
            return;
        }

        var facts = new TextFacts(tokens);
        var features = new CandidateFeatures(tokens, facts, lexicon);
        ScoreAll(tokens, places, features, judgement.First);
        facts.AddScores(tokens, places);
        features = new CandidateFeatures(tokens, facts, lexicon) { IsSecond = true };
        foreach (var place in trace is null ? [] : places)
        {
            var weights = new WeightList(judgement.Second);
            features.Read(place, ref weights);
            trace!(place, weights.All);
        }

        ScoreAll(tokens, places, features, judgement.Second);
    }

    private static void ScoreAll(MathTokens tokens, List<int> places, CandidateFeatures features, JudgementTable table)
    {
        Span<int> scores = places.Count <= MostOnStack ? stackalloc int[MostOnStack] : new int[places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var sum = new WeightSum(table);
            features.Read(places[i], ref sum);
            scores[i] = sum.Total;
        }

        for (var i = 0; i < places.Count; i++)
        {
            tokens[places[i]].Score = scores[i];
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
