using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>Counts what was met in many texts and was a command in hardly any.</summary>
internal sealed class ProseCounts(Labels labels, LatexLexicon lexicon)
{
    /// <summary>What fewer texts have may yet be a command in the next.</summary>
    private const int FewestTexts = 8;

    /// <summary>One command among so many texts is found by chance, if at all.</summary>
    private const int TextsForCommand = 500;

    /// <summary>Of so few letters, a word of English and a sign of the same name are as likely: <c>tin</c>.</summary>
    private const int ShortWord = 3;

    private readonly SortedSet<string> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Count> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, ulong Before, ulong After), Count> _places = [];

    public void Add(TrainingRow row, MathTokens tokens)
    {
        var places = new Candidates(tokens, lexicon, ProseTable.Empty).Find();
        var neighbours = new Neighbours(tokens, isJudged: false);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Glued, IsFunction: false })
            {
                Add(_words, tokens.TextOf(i).ToString(), row, labels.IsCommand(row, tokens, i));
            }
        }

        foreach (var place in places)
        {
            var key = (tokens.TextOf(place).ToString(), neighbours.Before(place, out _), neighbours.After(place, out _));
            Add(_places, key, row, labels.IsCommand(row, tokens, place));
        }
    }

    /// <summary>Takes a word of a dictionary for prose where it looks glued from commands and was no command in any text.</summary>
    public void AddListed(string word)
    {
        var reading = lexicon.FindReadingOf(word);
        if (reading.HasFlag(WordReading.Glued)
            && !reading.HasFlag(WordReading.Function)
            && _words.GetValueOrDefault(word).Commands == 0
            && (word.Length > ShortWord || !HoldsEnglishCommand(word)))
        {
            _listed.Add(word);
        }
    }

    /// <summary>The words, in alphabetical order.</summary>
    public IReadOnlyList<string> Words =>
        [.. _words.Where(word => word.Value.IsProse).Select(word => word.Key).Union(_listed).Order(StringComparer.Ordinal)];

    /// <summary>The places of other words: each a name, and the classes of its neighbours.</summary>
    public IReadOnlyList<(string Name, ulong Before, ulong After)> Places =>
        [.. _places.Where(place => place.Value.IsProse && !_words.GetValueOrDefault(place.Key.Name).IsProse).Select(place => place.Key)];

    public ProseTable ToTable() =>
        new(Words.Select(word => Atom.Of(word)), Places.Select(place => ProseTable.KeyOf(Atom.Of(place.Name), place.Before, place.After)));

    private bool HoldsEnglishCommand(string word)
    {
        var pieces = new WordPiece[WordSplitter.MaxLength];
        return pieces.Take(lexicon.Splitter.Split(word, pieces)).Any(piece => piece.Command is { IsEnglish: true });
    }

    private static void Add<TKey>(Dictionary<TKey, Count> counts, TKey key, TrainingRow row, bool isCommand)
        where TKey : notnull
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count.Texts += ReferenceEquals(count.Last, row) ? 0 : 1;
        count.Commands += isCommand ? 1 : 0;
        count.Last = row;
    }

    private struct Count
    {
        public int Texts;
        public int Commands;
        public TrainingRow? Last;

        public readonly bool IsProse => Texts >= FewestTexts && Commands * TextsForCommand <= Texts;
    }
}
