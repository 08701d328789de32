namespace PaperLint.Analyzers;

/// <summary>A key that rules of one kind may have: what a rule file is checked against and what the JSON schema is made of.</summary>
public sealed record ParameterDefinition(string Name, ParameterType Type, string Description)
{
    public bool Required { get; init; }

    /// <summary>The closed list of values, where there is one.</summary>
    public string[]? Allowed { get; init; }
}
