namespace PaperLint.Language.Formulas;

/// <summary>A piece of a text, and what was found out about it.</summary>
internal struct MathToken(TokenKind kind, int start, int end)
{
    public TokenKind Kind = kind;

    public int Start = start;

    public int End = end;

    public Command? Command;

    /// <summary>Whether it is a bare command, or letters beside one, that were split from a glued word.</summary>
    public bool IsGlued;

    /// <summary>Whether a bare command was judged to be one.</summary>
    public bool IsMath;

    /// <summary>The index of the bracket that opens or closes what this one closes or opens; -1 for none.</summary>
    public int Partner = -1;

    public readonly int Length => End - Start;
}
