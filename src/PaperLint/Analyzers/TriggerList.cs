using System.Collections.Immutable;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers;

/// <summary>Reads the literals of a rule of which a text must hold one for the rule to look at it.</summary>
internal static class TriggerList
{
    /// <exception cref="RuleException">One of them is empty, or has characters beyond ASCII: those are not looked for.</exception>
    public static ImmutableArray<string> Read(Rule rule, string key)
    {
        var triggers = rule.Parameters.Texts(key);
        for (var i = 0; i < triggers.Length; i++)
        {
            if (triggers[i].Length == 0 || !triggers[i].All(char.IsAscii))
            {
                var at = ((rule.Parameters.Values[key] as RuleSequence)?.Items[i]) ?? rule.Parameters.Values;
                throw rule.Parameters.Error(at,
                    $"the trigger '{triggers[i]}' cannot be looked for; allowed: ASCII characters, one at least");
            }
        }

        return triggers;
    }
}
