using PaperLint.Rules;

namespace PaperLint.Examples;

/// <summary>
/// An example that a rule does not keep. <paramref name="Detail"/> shows the text with the span marked, or the two texts that
/// differ.
/// </summary>
public sealed record RuleTestFailure(Rule Rule, RuleExample Example, RuleTestFailureKind Kind, string Detail)
{
    public override string ToString() => $"{Rule.Path}:{Example.Source.Line}:{Example.Source.Column}: {Word}: {Detail}";

    /// <summary>How it fails, in a word.</summary>
    public string Word => Kind == RuleTestFailureKind.WrongFix ? "Wrong-fix" : Kind.ToString();
}
