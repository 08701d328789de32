namespace PaperLint.Analyzers.Characters;

/// <summary>Where the characters of a rule are wrong; rules name these in <c>where</c>.</summary>
internal enum CharacterContext
{
    Anywhere,

    /// <summary><c>not-joining</c>: beside any script but those that use joiners and direction marks.</summary>
    NotJoining,

    /// <summary><c>latin-word</c>: beside a Latin letter.</summary>
    LatinWord,

    /// <summary><c>ascii</c>: between ASCII characters.</summary>
    Ascii,
}
