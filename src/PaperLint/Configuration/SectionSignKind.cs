namespace PaperLint.Configuration;

/// <summary>What a sign of a <see cref="SectionPattern"/> stands for.</summary>
internal enum SectionSignKind
{
    /// <summary>One character of a set.</summary>
    Set,

    /// <summary>One character: <c>?</c>.</summary>
    One,

    /// <summary>Any characters of one name: <c>*</c>.</summary>
    Name,

    /// <summary>Any characters: <c>**</c>.</summary>
    Any,

    /// <summary>Any folders, or none, at the beginning: <c>**/</c>.</summary>
    Folders,

    /// <summary>A whole number in a range.</summary>
    Number,

    /// <summary>One of several patterns.</summary>
    Choice,
}
