namespace PaperLint.Examples;

/// <summary>How a rule fails an example.</summary>
public enum RuleTestFailureKind
{
    /// <summary>A marked span is not reported.</summary>
    Missing,

    /// <summary>Something is reported that is not marked.</summary>
    Noisy,

    /// <summary>The fixes make another text of it than the example says.</summary>
    WrongFix,
}
