namespace PaperLint.Language.Formulas;

/// <summary>A LaTeX command by its name without the backslash, and the plain text that stands for it (empty where nothing does).</summary>
internal sealed record Command(string Name, CommandRole Role, string Text)
{
    /// <summary>Whether the bare name is an English word too.</summary>
    public bool IsEnglish { get; init; }

    /// <summary>Whether it is a function for which LaTeX has no command.</summary>
    public bool IsOperatorName { get; init; }

    /// <summary>Whether a lone bare name can be nothing but a command that lost its backslash.</summary>
    public bool IsSure => !IsEnglish && Role is not (CommandRole.Greek or CommandRole.Function or CommandRole.Space);

    /// <summary>Whether it is a function that is printed otherwise than it is called: <c>bmod</c>.</summary>
    public bool IsRenamed => Role == CommandRole.Function && Text != Name;

    /// <summary>Whether it stands between two operands.</summary>
    public bool IsBinary => Role is CommandRole.Relation or CommandRole.Operator;

    /// <summary>Whether it is an operand, or the start of one.</summary>
    public bool IsOperand => Role is CommandRole.Greek or CommandRole.Letter;

    /// <summary>Whether it only makes sense in front of something.</summary>
    public bool IsPrefix =>
        Role is CommandRole.Style or CommandRole.Accent or CommandRole.Large or CommandRole.Function or CommandRole.Size;
}
