using System.Collections.Immutable;

namespace PaperLint.Analyzers;

/// <summary>An option of <c>.editorconfig</c> that all rules of a kind heed: <c>paperlint_math_style</c>.</summary>
public sealed record OptionDefinition(string Name, ImmutableArray<string> Allowed, string Description);
