using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>The texts of the atoms that features are made of.</summary>
internal sealed class AtomNames
{
    private readonly Dictionary<ulong, string> _names = new() { [0] = JudgementText.Nothing };

    public AtomNames(IEnumerable<TrainingText> texts, LatexLexicon lexicon)
    {
        foreach (var name in TokenClass.Names.Values)
        {
            AddClass(name);
        }

        for (var sign = (char)1; sign < char.MaxValue; sign++)
        {
            AddClass(sign.ToString());
        }

        for (var number = -12; number < 100; number++)
        {
            Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var command in lexicon.Commands)
        {
            Add(command.Name);
        }

        var pieces = new WordPiece[WordSplitter.MaxLength];
        Span<char> shape = stackalloc char[CandidateFeatures.ShapeLength];
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Tokens.Count; i++)
            {
                var word = text.Tokens.TextOf(i);
                Add(word.ToString());
                Add(word.ToString().ToLowerInvariant());
                if (text.Tokens[i].Kind == TokenKind.Glued)
                {
                    var count = lexicon.Splitter.Split(word, pieces);
                    Add(shape[..CandidateFeatures.WriteShape(word, pieces.AsSpan(0, count), shape)].ToString());
                    foreach (var piece in pieces.AsSpan(0, count))
                    {
                        Add(word.Slice(piece.Start, piece.Length).ToString());
                    }
                }
            }
        }
    }

    public string this[ulong atom] => _names[atom];

    private void AddClass(string name)
    {
        Add(name);
        _names.TryAdd(Atom.Spaced(Atom.Of(name)), "_" + name);
    }

    private void Add(string name) => _names.TryAdd(Atom.Of(name), name);
}
