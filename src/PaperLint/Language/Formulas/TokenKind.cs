namespace PaperLint.Language.Formulas;

/// <summary>What a piece of text is to a reader of formulas, before it is known whether it stands in one.</summary>
internal enum TokenKind : byte
{
    Space,

    /// <summary>Two or more letters that are no command.</summary>
    Word,

    /// <summary>A letter by itself, or left over in a word beside a command.</summary>
    Letter,

    /// <summary>Letters left over in a word beside a command, or the name of something in a formula: <c>KT</c>, <c>poly</c>.</summary>
    Name,
    Number,

    /// <summary>The bare name of a command.</summary>
    Bare,

    /// <summary>A word that can be spelt as commands and variables, before it is judged.</summary>
    Glued,

    /// <summary>A command that has its backslash.</summary>
    Raw,

    /// <summary>A backslash with one sign, a dollar sign, or a backslash with letters that are no command of mathematics.</summary>
    Escape,
    Open,
    Close,

    /// <summary><c>^</c> or <c>_</c>.</summary>
    Script,

    /// <summary>Any other ASCII sign.</summary>
    Sign,

    /// <summary>A sign or letter beyond ASCII.</summary>
    Other,
}
