namespace PaperLint.Cli;

/// <summary>What the program tells its caller.</summary>
public static class ExitCode
{
    /// <summary>Nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>Something was found.</summary>
    public const int Found = 1;

    /// <summary>The run could not be done: a bad flag, a bad rule, an input that cannot be read.</summary>
    public const int Failed = 2;
}
