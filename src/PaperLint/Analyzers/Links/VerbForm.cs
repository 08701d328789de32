namespace PaperLint.Analyzers.Links;

/// <summary>The forms of a verb that claims are made of.</summary>
internal enum VerbForm
{
    /// <summary><c>we release</c>, <c>will release</c>.</summary>
    Plain,

    /// <summary><c>this paper releases</c>.</summary>
    ThirdPerson,

    /// <summary><c>we released</c>, <c>is released</c>.</summary>
    Past,

    /// <summary><c>by releasing</c>.</summary>
    Participle,
}
