namespace PaperLint.Trainer;

/// <summary>What the feed left of a formula.</summary>
internal enum FormulaDamage
{
    /// <summary>Nothing was lost.</summary>
    Plain,

    /// <summary>It has scripts, which show that it is a formula.</summary>
    Script,

    /// <summary>Braces without the command that they belonged to.</summary>
    Stray,

    /// <summary>Names of commands without backslashes.</summary>
    Visible,
}
