namespace PaperLint.Language.Formulas;

/// <summary>The features of a place where a command may have lost its backslash.</summary>
internal sealed class CandidateFeatures(MathTokens tokens, TextFacts facts, LatexLexicon lexicon)
{
    private const int LongestRun = 4;

    /// <summary>Whether the first pass has judged all places, so that its scores are known.</summary>
    public bool IsSecond { get; init; }

    private Neighbours Neighbours => new(tokens, IsSecond);

    public void Read<TSink>(int index, ref TSink sink)
        where TSink : IFeatureSink
    {
        if (tokens[index].Kind != TokenKind.Glued)
        {
            Read(index, [], TokenClass.Role(tokens[index].Command!.Role), ref sink);
            return;
        }

        ReadGlued(index, ref sink);
    }

    /// <summary>By itself, so that only glued words need room for their pieces.</summary>
    private void ReadGlued<TSink>(int index, ref TSink sink)
        where TSink : IFeatureSink
    {
        var buffer = default(PieceBuffer);
        Span<WordPiece> room = buffer;
        ReadOnlySpan<WordPiece> pieces = room[..lexicon.Splitter.Split(tokens.TextOf(index), room)];
        Read(index, pieces, ShapeOf(index, pieces), ref sink);
    }

    private void Read<TSink>(int index, scoped ReadOnlySpan<WordPiece> pieces, ulong shape, ref TSink sink)
        where TSink : IFeatureSink
    {
        var name = Atom.Of(tokens.TextOf(index));
        var leftIndex = tokens.Before(index);
        var rightIndex = tokens.After(index);
        var left = Neighbours.Before(index, out var left2Index);
        var right = Neighbours.After(index, out var right2Index);
        var left2 = left2Index == Neighbours.Beyond ? TokenClass.Bound : Neighbours.Before(left2Index, out _);
        var right2 = right2Index == Neighbours.Beyond ? TokenClass.Bound : Neighbours.After(right2Index, out _);
        sink.Add(FeatureKind.Bias, 0);
        sink.Add(FeatureKind.Name, name);
        sink.Add(FeatureKind.NameBefore, name, left);
        sink.Add(FeatureKind.NameAfter, name, right);
        sink.Add(FeatureKind.NameBeforeAfter, name, left, right);
        sink.Add(FeatureKind.Shape, shape);
        sink.Add(FeatureKind.ShapeBefore, shape, left);
        sink.Add(FeatureKind.ShapeAfter, shape, right);
        sink.Add(FeatureKind.ShapeBeforeAfter, shape, left, right);
        var wordBefore = Neighbours.WordAt(leftIndex);
        var wordAfter = Neighbours.WordAt(rightIndex);
        sink.Add(FeatureKind.NameWordBefore, name, wordBefore);
        sink.Add(FeatureKind.NameWordAfter, name, wordAfter);
        sink.Add(FeatureKind.ShapeWordBefore, shape, wordBefore);
        sink.Add(FeatureKind.ShapeWordAfter, shape, wordAfter);
        var wordBefore2 = Neighbours.WordAt(leftIndex < 0 ? MathTokens.None : tokens.Before(leftIndex));
        var wordAfter2 = Neighbours.WordAt(rightIndex < 0 ? MathTokens.None : tokens.After(rightIndex));
        sink.Add(FeatureKind.NameWordSecondBefore, name, wordBefore2);
        sink.Add(FeatureKind.NameWordSecondAfter, name, wordAfter2);
        sink.Add(FeatureKind.ShapeWordSecondBefore, shape, left, wordBefore2);
        sink.Add(FeatureKind.ShapeWordSecondAfter, shape, right, wordAfter2);
        sink.Add(FeatureKind.ShapeWords, shape, wordBefore, wordAfter);
        sink.Add(FeatureKind.Before2, shape, left, left2);
        sink.Add(FeatureKind.After2, shape, right, right2);
        sink.Add(FeatureKind.NameBefore2, name, left, left2);
        sink.Add(FeatureKind.NameAfter2, name, right, right2);
        AddText(name, shape, index, ref sink);
        AddBracket(name, shape, index, ref sink);
        AddRun(name, shape, index, ref sink);
        if (pieces.IsEmpty)
        {
            AddPhrases(name, leftIndex, index, ref sink);
        }
        else
        {
            AddPieces(index, pieces, shape, left, right, ref sink);
        }

        if (IsSecond)
        {
            AddScores(name, shape, index, leftIndex, rightIndex, ref sink);
        }
    }

    private static ulong Bucket(int count) => Number(count switch { < 3 => count, < 6 => 3, < 12 => 6, _ => 12 });

    private static ulong Number(int number) =>
        number is >= 0 and < 10
        ? Atom.Of((char)('0' + number))
        : Atom.Of(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static ulong ScoreBucket(int score) =>
        Number(score == MathToken.Unscored ? -9 : Math.Clamp(score / (2 * Judgement.Unit), -3, 3));

    private void AddText<TSink>(ulong name, ulong shape, int index, ref TSink sink)
        where TSink : IFeatureSink
    {
        var self = tokens[index].Command is { IsSure: true } ? 1 : 0;
        var damage = Bucket(facts.Sure - self);
        var scripts = Bucket(facts.Scripts);
        var dollars = Number(facts.HasDollars ? 1 : 0);
        sink.Add(FeatureKind.NameDamage, name, damage, dollars);
        sink.Add(FeatureKind.ShapeDamage, shape, damage, scripts);
        sink.Add(FeatureKind.NameScripts, name, scripts);
        sink.Add(FeatureKind.ShapeLetters, shape, Bucket(facts.Letters));
        sink.Add(FeatureKind.ShapeRaw, shape, Bucket(facts.Raw), dollars);
        sink.Add(FeatureKind.ShapeTyping, shape, Number(facts.IsTypeset ? 1 : 0), Number(facts.IsTyped ? 1 : 0));
        var symbol = facts[name];
        var isFirm = TextFacts.IsFirm(tokens, index);
        var firm = Number(isFirm ? 3 : Math.Min(2, symbol.Firm));
        sink.Add(FeatureKind.NameOften, name, Bucket(symbol.Count));
        sink.Add(FeatureKind.ShapeFirm, shape, firm, Bucket(symbol.Count));
        sink.Add(FeatureKind.NameFirm, name, firm);
        if (tokens[index].Command is { Role: CommandRole.Greek } command)
        {
            sink.Add(FeatureKind.Twin, name, Number(facts.HasSign(command.Text[0]) ? 2 : facts.HasGreek ? 1 : 0), damage);
        }
    }

    private void AddBracket<TSink>(ulong name, ulong shape, int index, ref TSink sink)
        where TSink : IFeatureSink
    {
        var open = facts.Enclosing(index);
        if (open < 0)
        {
            sink.Add(FeatureKind.Bracket, shape);
            return;
        }

        var sign = Atom.Of(tokens.CharAt(open));
        var words = Number(Math.Min(2, facts.WordsBetween(open, tokens[open].Partner)));
        sink.Add(FeatureKind.Bracket, shape, sign, words);
        sink.Add(FeatureKind.NameBracket, name, words, Neighbours.Before(open, out _));
    }

    /// <summary>How far the next words of prose are.</summary>
    private void AddRun<TSink>(ulong name, ulong shape, int index, ref TSink sink)
        where TSink : IFeatureSink
    {
        var before = Number(RunLength(index, -1));
        var after = Number(RunLength(index, 1));
        sink.Add(FeatureKind.Run, shape, before, after);
        sink.Add(FeatureKind.NameRun, name, before, after);
    }

    private int RunLength(int index, int step)
    {
        var length = 0;
        for (var i = index + step; i >= 0 && i < tokens.Count && length < LongestRun; i += step)
        {
            if (IsProse(i))
            {
                break;
            }

            length += tokens.IsSpace(i) ? 0 : 1;
        }

        return length;
    }

    private bool IsProse(int index) => tokens[index].Kind switch
    {
        TokenKind.Word => true,
        TokenKind.Glued => !IsSecond || tokens[index].Score <= 0,
        TokenKind.Bare =>
            IsSecond ? tokens[index].Score <= 0 && tokens[index].Command!.Role != CommandRole.Function : tokens[index].Command!.IsEnglish,
        _ => false,
    };

    private void AddPhrases<TSink>(ulong name, int before, int index, ref TSink sink)
        where TSink : IFeatureSink
    {
        if (new SpeltOutTerms(tokens, lexicon).Contains(index))
        {
            sink.Add(FeatureKind.Phrase, name);
            sink.Add(FeatureKind.Phrase, 0);
            var firm = TextFacts.IsFirm(tokens, index) ? 3 : Math.Min(2, facts[name].Firm);
            sink.Add(FeatureKind.PhraseFirm, Bucket(facts.Sure), Number(firm));
        }

        if (tokens.IsWord(before) && lexicon.IsSymbolNoun(tokens.TextOf(before)))
        {
            sink.Add(FeatureKind.SymbolNoun, name);
            sink.Add(FeatureKind.SymbolNoun, 0);
        }
    }

    private void AddPieces<TSink>(int index, ReadOnlySpan<WordPiece> pieces, ulong shape, ulong left, ulong right, ref TSink sink)
        where TSink : IFeatureSink
    {
        var word = tokens.TextOf(index);
        var isKnown = Number(lexicon.IsEnglish(word) ? 1 : 0);
        sink.Add(FeatureKind.KnownWord, isKnown, shape);
        foreach (var piece in pieces)
        {
            if (piece.Command is { } command)
            {
                var atom = Atom.Of(command.Name);
                sink.Add(FeatureKind.Command, atom);
                sink.Add(FeatureKind.CommandShape, atom, shape);
                sink.Add(FeatureKind.CommandBefore, atom, left);
                sink.Add(FeatureKind.CommandAfter, atom, right);
                sink.Add(FeatureKind.KnownCommand, atom, isKnown);
            }
        }

        sink.Add(FeatureKind.FirstPiece, Atom.Of(word.Slice(pieces[0].Start, pieces[0].Length)), left);
        sink.Add(FeatureKind.LastPiece, Atom.Of(word.Slice(pieces[^1].Start, pieces[^1].Length)), right);
    }

    /// <summary>The pieces of a word by their kinds: <c>g</c> a Greek letter, <c>r</c> a relation, <c>xX</c> variables ....</summary>
    private ulong ShapeOf(int index, ReadOnlySpan<WordPiece> pieces)
    {
        Span<char> shape = stackalloc char[ShapeLength];
        return Atom.Of(shape[..WriteShape(tokens.TextOf(index), pieces, shape)]);
    }

    public const int ShapeLength = 12;

    public static int WriteShape(ReadOnlySpan<char> word, ReadOnlySpan<WordPiece> pieces, Span<char> shape)
    {
        var at = 0;
        foreach (var piece in pieces)
        {
            if (piece.Command is { } command)
            {
                if (at < shape.Length)
                {
                    shape[at++] = (char)('f' + (int)command.Role);
                }

                continue;
            }

            for (var i = 0; i < Math.Min(3, piece.Length) && at < shape.Length; i++)
            {
                shape[at++] = char.IsAsciiLetterUpper(word[piece.Start + i]) ? 'A' : 'a';
            }
        }

        return at;
    }

    private void AddScores<TSink>(ulong name, ulong shape, int index, int before, int after, ref TSink sink)
        where TSink : IFeatureSink
    {
        var own = tokens[index].Score;
        var symbol = facts[name];
        var same = symbol.Count == 1 ? MathToken.Unscored : own == symbol.Best ? symbol.Second : symbol.Best;
        var sameBucket = ScoreBucket(symbol.HasScores && same != int.MinValue ? same : MathToken.Unscored);
        var others = Bucket(facts.Likely - (own > 0 ? 1 : 0));
        sink.Add(FeatureKind.ScoreBefore, shape, ScoreBucket(before < 0 ? MathToken.Unscored : tokens[before].Score));
        sink.Add(FeatureKind.ScoreAfter, shape, ScoreBucket(after < 0 ? MathToken.Unscored : tokens[after].Score));
        sink.Add(FeatureKind.ScoreSame, shape, sameBucket);
        sink.Add(FeatureKind.ScoreText, shape, others);
        sink.Add(FeatureKind.NameScoreSame, name, sameBucket);
        sink.Add(FeatureKind.NameScoreText, name, others);
    }
}
