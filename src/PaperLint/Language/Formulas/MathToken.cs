namespace PaperLint.Language.Formulas;

/// <summary>A piece of a text, and what was found out about it.</summary>
internal struct MathToken(TokenKind kind, int start, int end)
{
    /// <summary>The score of what is not judged.</summary>
    public const int Unscored = int.MinValue;

    public TokenKind Kind = kind;

    public int Start = start;

    public int End = end;

    public Command? Command;

    /// <summary>Whether it is a bare command, or letters beside one, that were split from a glued word.</summary>
    public bool IsGlued;

    /// <summary>Whether a bare name, or a word that can be glued, is a word of the English lexicon.</summary>
    public bool IsEnglish;

    /// <summary>Whether it is glued from variables and the name of a function, of which nothing is lost but a gap.</summary>
    public bool IsFunction;

    /// <summary>Whether a bare command was judged to be one.</summary>
    public bool IsMath;

    /// <summary>The index of the bracket that opens or closes what this one closes or opens; -1 for none.</summary>
    public int Partner = -1;

    /// <summary>How much more likely it is a command, or glued from commands, than English; above 0 it is.</summary>
    public int Score = Unscored;

    public readonly int Length => End - Start;
}
