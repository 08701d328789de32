namespace PaperLint.Analyzers;

/// <summary>What a parameter of a rule holds.</summary>
public enum ParameterType
{
    Text,
    Number,
    Flag,
    Texts,

    /// <summary>A mapping from text to text.</summary>
    Table,

    /// <summary>The name of a YAML file in the rule's folder.</summary>
    DataFile,
}
