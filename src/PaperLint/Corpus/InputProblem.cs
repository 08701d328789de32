namespace PaperLint.Corpus;

/// <summary>
/// Something wrong with the input itself: a broken line, bytes that are no text. <paramref name="Code"/> is the engine
/// rule that reports it (see <see cref="ProblemCodes"/>); <paramref name="Start"/> and <paramref name="Length"/> are bytes in the block.
/// </summary>
public sealed record InputProblem(string Code, int Start, int Length, string Detail)
{
    /// <summary>Lines behind it, one after the other, that have the same problem and are not reported one by one.</summary>
    public int MoreLines { get; init; }

    /// <summary>Whether something could not be read, so that nothing may be written over the file.</summary>
    public bool Unread { get; init; } = true;
}
