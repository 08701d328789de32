using System.Runtime.InteropServices;

namespace PaperLint.Text;

/// <summary>
/// What a <see cref="LiteralAutomaton"/> does at each character, while it is built: the tree of the literals, and from
/// it the steps. A literal that none goes on from needs no state of its own, which halves the table.
/// </summary>
internal sealed class LiteralSteps
{
    private const int TargetBits = 16;

    /// <summary>By character of any literal, its column; 0 for all others, which lead back to the start.</summary>
    private readonly Dictionary<char, int> _columnOf = [];

    /// <summary>By node of the tree and column, the node that follows, 0 where none does.</summary>
    private readonly List<int> _children = [];

    /// <summary>By node of the tree, the groups of the literals that end there; null where none does.</summary>
    private readonly List<SortedSet<int>?> _ending = [];

    private readonly List<int[]> _groups = [];
    private readonly Dictionary<string, int> _groupNumbers = [];

    /// <summary>By column and state, the next state in <see cref="TargetBits"/>, and above it which groups' literals end.</summary>
    private readonly List<int>[] _steps;

    public LiteralSteps(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var folded = groups.Select(literals => literals.Select(Fold).ToArray()).ToArray();
        foreach (var c in folded.SelectMany(literals => literals).SelectMany(literal => literal))
        {
            _columnOf.TryAdd(c, _columnOf.Count + 1);
        }

        AddNode();
        for (var group = 0; group < folded.Length; group++)
        {
            foreach (var literal in folded[group])
            {
                (_ending[NodeOf(literal)] ??= []).Add(group);
            }
        }

        _steps = [.. Enumerable.Range(0, Width).Select(_ => new List<int>())];
        NumberOf([]);
        Link();
    }

    public int States => _steps[0].Count;

    /// <summary>What the numbers that <see cref="Step"/> gives stand for; none for 0.</summary>
    public int[][] Groups => [.. _groups];

    private int Width => _columnOf.Count + 1;

    /// <summary>
    /// The columns that differ: one of each kind, with the characters for which it stands. The first stands for those that are in
    /// no literal.
    /// </summary>
    public List<(int Column, List<char> Characters)> Columns()
    {
        var kinds = new List<(int Column, List<char> Characters)> { (0, []) };
        foreach (var (c, column) in _columnOf)
        {
            var kind =
                kinds.FindIndex(kind => kind.Column != 0
                && CollectionsMarshal.AsSpan(_steps[kind.Column])
                .SequenceEqual(CollectionsMarshal.AsSpan(_steps[column])));
            if (kind < 0)
            {
                kinds.Add((column, [c]));
            }
            else
            {
                kinds[kind].Characters.Add(c);
            }
        }

        return kinds;
    }

    public (int Target, int Groups) Step(int state, int column) => (TargetOf(_steps[column][state]), GroupsOf(_steps[column][state]));

    /// <summary>Texts are broken into lines anywhere.</summary>
    private static string Fold(string literal) => literal.ToLowerInvariant().Replace('\r', ' ').Replace('\n', ' ');

    private static int TargetOf(int step) => step & ((1 << TargetBits) - 1);

    private static int GroupsOf(int step) => step >> TargetBits;

    private int AddNode()
    {
        _children.AddRange(new int[Width]);
        _ending.Add(null);
        return _ending.Count - 1;
    }

    private int NodeOf(string literal)
    {
        var node = 0;
        foreach (var c in literal)
        {
            var edge = (node * Width) + _columnOf[c];
            if (_children[edge] == 0)
            {
                _children[edge] = AddNode();
            }

            node = _children[edge];
        }

        return node;
    }

    /// <summary>
    /// Makes the states, the nearest to the start first. What a state does not know itself is done by the longest other whose
    /// text its own ends in.
    /// </summary>
    private void Link()
    {
        var nodes = new List<int> { 0 };
        var suffixes = new List<int> { 0 };
        for (var state = 0; state < nodes.Count; state++)
        {
            for (var column = 0; column < Width; column++)
            {
                var step = state == 0 ? 0 : _steps[column][suffixes[state]];
                if (_children[(nodes[state] * Width) + column] is not 0 and var node)
                {
                    var target = TargetOf(step);
                    if (HasChildren(node))
                    {
                        suffixes.Add(target);
                        target = nodes.Count;
                        nodes.Add(node);
                    }

                    var ending = _ending[node] is { } groups ? NumberOf([.. groups.Union(_groups[GroupsOf(step)])]) : GroupsOf(step);
                    step = target | (ending << TargetBits);
                }

                _steps[column].Add(step);
            }
        }
    }

    private bool HasChildren(int node) => CollectionsMarshal.AsSpan(_children).Slice(node * Width, Width).ContainsAnyExcept(0);

    private int NumberOf(SortedSet<int> groups)
    {
        var name = string.Join(' ', groups);
        if (!_groupNumbers.TryGetValue(name, out var number))
        {
            _groupNumbers.Add(name, number = _groups.Count);
            _groups.Add([.. groups]);
        }

        return number;
    }
}
