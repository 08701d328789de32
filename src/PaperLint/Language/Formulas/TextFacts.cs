namespace PaperLint.Language.Formulas;

/// <summary>What a text tells of itself as a whole, and of the brackets and words around each place. Found in one pass.</summary>
internal sealed class TextFacts
{
    private readonly int[] _enclosing;
    private readonly int[] _words;
    private readonly Dictionary<ulong, Symbol> _symbols = [];
    private readonly HashSet<char> _greek = [];

    public TextFacts(MathTokens tokens)
    {
        _enclosing = new int[tokens.Count];
        _words = new int[tokens.Count + 1];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Close && token.Partner >= 0)
            {
                while (open.Count > 0 && open.Peek() >= token.Partner)
                {
                    open.Pop();
                }
            }

            _enclosing[i] = open.Count > 0 ? open.Peek() : MathTokens.None;
            if (token.Kind == TokenKind.Open && token.Partner > i)
            {
                open.Push(i);
            }

            _words[i + 1] = _words[i] + (token.Kind == TokenKind.Word && token.Length > 1 ? 1 : 0);
            Count(tokens, i);
        }
    }

    public int Scripts { get; private set; }

    /// <summary>Names of commands that are no English.</summary>
    public int Sure { get; private set; }

    public int Letters { get; private set; }

    public int Raw { get; private set; }

    /// <summary>Whether a Greek letter stands in the text as a character.</summary>
    public bool HasGreek => _greek.Count > 0;

    public bool HasSign(char letter) => _greek.Contains(letter);

    public bool HasDollars { get; private set; }

    /// <summary>Whether something outside of formulas is typed for LaTeX: <c>\%</c>, <c>``</c>, <c>--</c>, <c>Table~1</c>.</summary>
    public bool IsTypeset { get; private set; }

    /// <summary>Whether something is typed as for plain text: <c>5%</c>, <c>+-</c>, <c>&lt;=</c>, <c>-&gt;</c>.</summary>
    public bool IsTyped { get; private set; }

    /// <summary>The innermost bracket around the place; <see cref="MathTokens.None"/> where there is none that is closed.</summary>
    public int Enclosing(int index) => _enclosing[index];

    public int WordsBetween(int start, int end) => _words[end] - _words[start];

    /// <summary>How often the symbol stands in the text, and how often beside the signs of a formula.</summary>
    public Symbol this[ulong name] => _symbols.GetValueOrDefault(name);

    public static bool IsFirm(MathTokens tokens, int index) =>
        tokens.IsKind(index + 1, TokenKind.Script)
        || tokens.IsKind(index - 1, TokenKind.Script)
        || tokens.IsKind(index - 1, TokenKind.Number)
        || tokens.Is(index + 1, '=')
        || (tokens.Is(index - 1, '(') && tokens.Is(index + 1, ')') && tokens.IsKind(index - 2, TokenKind.Letter))
            || (tokens.Is(index + 1, '(') && tokens[index + 1].Partner == index + 3);

    private void Count(MathTokens tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        switch (token.Kind)
        {
            case TokenKind.Script:
                Scripts++;
                break;
            case TokenKind.Other:
                if (tokens.CharAt(index) is >= 'Α' and <= 'ϵ')
                {
                    _greek.Add(tokens.CharAt(index));
                }

                break;
            case TokenKind.Raw:
                Raw++;
                break;
            case TokenKind.Escape:
                HasDollars |= token.Partner >= 0 && tokens.Is(index, '$');
                IsTypeset |= tokens.CharAt(index) == '\\';
                break;
            case TokenKind.Sign:
                CountSign(tokens, index);
                break;
            case TokenKind.Letter:
                Letters += tokens.CharAt(index) is 'a' or 'A' or 'I' ? 0 : 1;
                break;
            case TokenKind.Bare or TokenKind.Glued:
                Sure += token.Command is { IsSure: true } ? 1 : 0;
                ref var symbol =
                    ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_symbols, Atom.Of(tokens.TextOf(index)),
                    out _);
                symbol.Count++;
                symbol.Firm += IsFirm(tokens, index) ? 1 : 0;
                break;
        }
    }

    private void CountSign(MathTokens tokens, int index)
    {
        var next = tokens.CharAt(index + 1);
        switch (tokens.CharAt(index))
        {
            case '`':
                IsTypeset |= next == '`';
                break;
            case '-':
                IsTypeset |= next == '-';
                IsTyped |= next == '>';
                break;
            case '~':
                IsTypeset |= index > 0 && !tokens.IsSpace(index - 1) && next != '\0' && !tokens.IsSpace(index + 1);
                break;
            case '%':
                IsTyped |= tokens.IsKind(index - 1, TokenKind.Number);
                break;
            case '+':
                IsTyped |= next is '-' or '/';
                break;
            case '<' or '>' or '!':
                IsTyped |= next == '=';
                break;
        }
    }

    internal struct Symbol
    {
        public int Count;
        public int Firm;

        /// <summary>The highest score of a place of the symbol, and the second highest.</summary>
        public int Best;
        public int Second;
        public bool HasScores;
    }

    /// <summary>Takes in what the first pass found.</summary>
    public void AddScores(MathTokens tokens, IEnumerable<int> places)
    {
        Likely = 0;
        foreach (var i in places)
        {
            var score = tokens[i].Score;
            Likely += score > 0 ? 1 : 0;
            ref var symbol =
                ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_symbols, Atom.Of(tokens.TextOf(i)), out _);
            if (!symbol.HasScores || score > symbol.Best)
            {
                symbol.Second = symbol.HasScores ? symbol.Best : int.MinValue;
                symbol.Best = score;
            }
            else
            {
                symbol.Second = Math.Max(symbol.Second, score);
            }

            symbol.HasScores = true;
        }
    }

    public int Likely { get; private set; }
}
