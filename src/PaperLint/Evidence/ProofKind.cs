namespace PaperLint.Evidence;

/// <summary>What a reference proves.</summary>
internal enum ProofKind
{
    /// <summary>How a formula stood.</summary>
    Formula,

    /// <summary>A space, a hyphen or a letter of prose.</summary>
    Text,

    /// <summary>The address behind "this https URL".</summary>
    Link,

    /// <summary>How a text that breaks off goes on.</summary>
    End,

    /// <summary>A text of which nothing is left.</summary>
    Whole,
}
