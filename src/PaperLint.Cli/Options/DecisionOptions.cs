using System.CommandLine;
using PaperLint.Cli.Output;
using PaperLint.Decisions.Curation;

namespace PaperLint.Cli.Options;

/// <summary>The flags that choose among decisions.</summary>
internal sealed class DecisionOptions
{
    private readonly Option<string?> _kind = new("--kind") { Description = "Only those: accepted, edited or rejected." };
    private readonly Option<string?> _code = new("--code") { Description = "Only those on a rule, by its code.", HelpName = "CODE" };
    private readonly ConfigOptions _config = new();

    public DecisionOptions() => _kind.AcceptOnlyFromAmong([.. Enum.GetValues<DecisionKind>().Select(DecisionJson.WordOf)]);

    public void AddTo(Command command)
    {
        command.Add(_kind);
        command.Add(_code);
        _config.AddTo(command);
    }

    /// <summary>The decisions that are asked for, in the order of their file.</summary>
    /// <exception cref="Packs.RuleException">The file cannot be used.</exception>
    public IEnumerable<Decision> Of(ParseResult parsed, Terminal terminal)
    {
        var (kind, code) = (parsed.GetValue(_kind), parsed.GetValue(_code));
        return DecisionPath.Read(_config.Load(parsed, terminal), terminal).All.Where(decision =>
            (kind is null || DecisionJson.WordOf(decision.Kind) == kind)
            && (code is null || decision.Defect.Code.Equals(code, StringComparison.OrdinalIgnoreCase)));
    }
}
