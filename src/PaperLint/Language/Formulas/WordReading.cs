namespace PaperLint.Language.Formulas;

/// <summary>What a word can be by its letters alone.</summary>
[Flags]
internal enum WordReading
{
    Prose = 0,

    /// <summary>The bare name of a command.</summary>
    Command = 1,

    /// <summary>Spelt as commands and variables.</summary>
    Glued = 2,

    /// <summary>One of the above, and a word of the English lexicon too.</summary>
    English = 4,

    /// <summary>Glued from variables and the name of a function: <c>Nlog</c>.</summary>
    Function = 8,
}
