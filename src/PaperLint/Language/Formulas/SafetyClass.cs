namespace PaperLint.Language.Formulas;

/// <summary>What a command in a repair is, by how easily it is mistaken: each kind is trusted from a score of its own on.</summary>
internal enum SafetyClass
{
    /// <summary>A sign that is no English: <c>leq</c>, <c>infty</c>.</summary>
    Sign,
    Relation,
    Operator,

    /// <summary>A Greek letter in a formula that shows itself by more than letters.</summary>
    Letter,

    /// <summary>A Greek letter by itself that is a symbol in another formula of the text.</summary>
    KnownLetter,

    /// <summary>
    /// A Greek letter with others in a formula that has nothing but letters, where another formula of the text has more:
    /// <c>pi(x)</c>, <c>theta/phi</c>.
    /// </summary>
    JoinedLetter,

    /// <summary>Any other Greek letter by itself, which authors spell out, too.</summary>
    LoneLetter,

    /// <summary>A command in a glued word.</summary>
    Glued,

    /// <summary>The same where the formula is nothing but letters: a name may look so.</summary>
    LoneGlued,

    /// <summary>What is all of a script, and may be a word, or letters of one: <c>M_{star}</c>, <c>T_kin</c>.</summary>
    ScriptWord,

    /// <summary><c>in</c>, <c>to</c>: a relation that is English.</summary>
    EnglishRelation,

    /// <summary><c>times</c>, <c>left</c>: any other command that is English.</summary>
    English,
}
