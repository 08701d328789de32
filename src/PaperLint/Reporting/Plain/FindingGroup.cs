namespace PaperLint.Reporting.Plain;

/// <summary>What findings stand together under one heading.</summary>
public enum FindingGroup
{
    /// <summary>Those of one paper.</summary>
    Paper,

    /// <summary>Those of one rule.</summary>
    Rule,

    /// <summary>Those of one file.</summary>
    Source,
}
