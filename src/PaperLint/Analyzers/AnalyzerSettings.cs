using System.Collections.Immutable;

namespace PaperLint.Analyzers;

/// <summary>Options from the configuration (<c>paperlint_math_style</c>, <c>paperlint.PL3001.max_length</c>) that analyzers read when they are made.</summary>
public sealed class AnalyzerSettings(ImmutableDictionary<string, string> options)
{
    public static AnalyzerSettings Default { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>The option's value, or null where it is not set.</summary>
    public string? this[string key] => options.GetValueOrDefault(key);
}
