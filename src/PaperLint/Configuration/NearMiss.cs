using PaperLint.Text;

namespace PaperLint.Configuration;

/// <summary>Tells a slip of the keyboard from another word.</summary>
public static class NearMiss
{
    /// <summary>Whether what is written is one edit from what may be meant, in any case, and not the same.</summary>
    public static bool Is(string written, string meant) => OneEdit.Of(written.ToLowerInvariant(), meant.ToLowerInvariant()) is not null;
}
