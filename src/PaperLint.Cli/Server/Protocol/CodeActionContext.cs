namespace PaperLint.Cli.Server.Protocol;

internal sealed record CodeActionContext
{
    /// <summary>The kinds that are wanted, each with those below it; null: all.</summary>
    public string[]? Only { get; init; }

    /// <summary>Whether actions of a kind are wanted.</summary>
    public bool Wants(string kind) =>
        Only is null || Only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));
}
