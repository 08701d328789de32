namespace PaperLint.Packs;

/// <summary>A rule file that cannot be used: says what is wrong, where (1-based), and what is allowed.</summary>
public sealed class RuleException(string path, int line, int column, string message) : Exception($"{path}:{line}:{column}: {message}")
{
    public RuleException(string path, RuleNode at, string message)
        : this(path, at.Line, at.Column, message)
    {
    }

    public string Path { get; } = path;

    /// <summary>What is wrong, without the place.</summary>
    public string Detail { get; } = message;

    public int Line { get; } = line;

    public int Column { get; } = column;
}
