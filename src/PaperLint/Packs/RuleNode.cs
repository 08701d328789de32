using System.Collections.Immutable;

namespace PaperLint.Packs;

/// <summary>
/// A value of a rule file with its place: what YAML says, free of YAML's machinery, so that rules can also come from
/// the prepared form that is built into the library.
/// </summary>
public abstract record RuleNode(int Line, int Column)
{
    /// <summary>The kind of value, as messages name it.</summary>
    public abstract string Kind { get; }
}

public sealed record RuleScalar(string Value, int Line, int Column) : RuleNode(Line, Column)
{
    public override string Kind => "text";
}

public sealed record RuleSequence(ImmutableArray<RuleNode> Items, int Line, int Column) : RuleNode(Line, Column)
{
    public override string Kind => "list";
}

public sealed record RuleMapping(ImmutableArray<RulePair> Pairs, int Line, int Column) : RuleNode(Line, Column)
{
    public override string Kind => "mapping";

    public RuleNode? this[string key]
    {
        get
        {
            foreach (var pair in Pairs)
            {
                if (pair.Key.Value == key)
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }
}

public sealed record RulePair(RuleScalar Key, RuleNode Value);
