namespace PaperLint.Examples;

/// <summary>How a rule fails an example.</summary>
public enum RuleTestFailureKind
{
    /// <summary>A marked span is not reported.</summary>
    Missing,

    /// <summary>Something is reported that is not marked.</summary>
    Noisy,

    /// <summary>A report is graver, or less grave, than the example says.</summary>
    Severity,

    /// <summary>The fixes make another text of it than the example says.</summary>
    WrongFix,
}
