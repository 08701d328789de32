namespace PaperLint.Rules;

/// <summary>What <c>clean</c> does with a paper that a rule reports: the <c>clean</c> key of a rule file.</summary>
public enum CleanAction
{
    /// <summary>It stays, with its safe fixes.</summary>
    Keep,

    /// <summary>Another paper, which the report names as related, stands for it.</summary>
    Drop,

    /// <summary>It cannot be repaired, and is set aside.</summary>
    Reject,
}
