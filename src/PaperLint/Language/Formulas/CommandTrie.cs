namespace PaperLint.Language.Formulas;

/// <summary>The names of commands by their letters, so that all that begin at a place of a word are found in one walk.</summary>
internal sealed class CommandTrie
{
    public const int Root = 0;

    private const int Letters = 52;

    private readonly List<int[]> _next = [new int[Letters]];
    private readonly List<Command?> _commands = [null];

    public CommandTrie(IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            Add(command);
        }
    }

    /// <summary>The node one letter on, or the root where no name goes on so.</summary>
    public int Step(int node, char letter) => Index(letter) is var index and >= 0 ? _next[node][index] : Root;

    /// <summary>The command whose name ends at the node.</summary>
    public Command? CommandAt(int node) => _commands[node];

    private void Add(Command command)
    {
        var node = Root;
        foreach (var letter in command.Name)
        {
            var next = _next[node][Index(letter)];
            if (next == Root)
            {
                next = _next.Count;
                _next[node][Index(letter)] = next;
                _next.Add(new int[Letters]);
                _commands.Add(null);
            }

            node = next;
        }

        _commands[node] = command;
    }

    private static int Index(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter - 'a',
        >= 'A' and <= 'Z' => letter - 'A' + 26,
        _ => -1,
    };
}
