using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>One pass over all texts: their features, and the weights that are learnt for them.</summary>
internal sealed class Pass(IReadOnlyList<TrainingText> texts, Func<TrainingText, int[][]> places, RegressionSettings settings)
{
    private readonly FeatureNames _features = new();

    /// <summary>The number of each feature among those that are learnt; below 0 for what too few texts have.</summary>
    private int[] _kept = [];
    private int _count;

    /// <summary>Gathers the features of all places.</summary>
    public void Gather(LatexLexicon lexicon, bool isSecond)
    {
        var numbers = new List<int>();
        foreach (var text in texts)
        {
            var features = new CandidateFeatures(text.Tokens, text.Facts, lexicon) { IsSecond = isSecond };
            for (var i = 0; i < text.Places.Length; i++)
            {
                numbers.Clear();
                var collector = new Collector(_features, numbers);
                features.Read(text.Places[i], ref collector);
                places(text)[i] = [.. numbers];
            }
        }

        Prune();
    }

    /// <summary>Learns from all texts but those of a part; from all of them where it is <see langword="null"/>.</summary>
    public Regression Learn(int? without)
    {
        var regression = new Regression(_count, settings);
        for (var round = 0; round < settings.Rounds; round++)
        {
            foreach (var text in texts)
            {
                for (var i = 0; text.Fold != without && i < text.Places.Length; i++)
                {
                    regression.Learn(places(text)[i], text.AreCommands[i], CostOf(text, i));
                }
            }
        }

        return regression;
    }

    /// <summary>How much worse than a formula that is missed it is to be wrong about a place.</summary>
    private double CostOf(TrainingText text, int place) =>
        text.AreCommands[place] ? 1
        : text.AreTerms[place] ? settings.CostOfFalseTerm
        : text.Row.Formulas.Count == 0 ? settings.CostOfFalseReport
        : 1;

    /// <summary>Gives the places of a text the scores that the table of the weights would give them.</summary>
    public void Score(TrainingText text, Regression regression)
    {
        for (var i = 0; i < text.Places.Length; i++)
        {
            var score = 0;
            foreach (var feature in places(text)[i])
            {
                score += regression.RoundedWeightOf(feature);
            }

            text.Tokens[text.Places[i]].Score = score;
        }
    }

    /// <summary>The features that have a weight.</summary>
    public IEnumerable<(Feature Feature, int Weight)> WeightsOf(Regression regression) =>
        from number in Enumerable.Range(0, _features.Count)
        where _kept[number] >= 0
        let weight = regression.RoundedWeightOf(_kept[number])
        where weight != 0
        select (_features[number], weight);

    /// <summary>What few texts have is chance, and what nothing is learnt of costs time.</summary>
    private void Prune()
    {
        var counts = new int[_features.Count];
        var last = new int[_features.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var feature in places(texts[i]).SelectMany(place => place))
            {
                if (last[feature] != i + 1)
                {
                    last[feature] = i + 1;
                    counts[feature]++;
                }
            }
        }

        _kept = [.. counts.Select(count => count >= settings.FewestTexts ? _count++ : -1)];
        foreach (var text in texts)
        {
            var features = places(text);
            for (var i = 0; i < features.Length; i++)
            {
                features[i] = [.. features[i].Select(feature => _kept[feature]).Where(feature => feature >= 0)];
            }
        }
    }
}
