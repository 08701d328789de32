using System.Collections.Immutable;

namespace PaperLint.Decisions.Suppressions;

/// <summary>A <c>.paperlint-suppressions.yml</c>: it holds for the files of its folder and of those below.</summary>
public sealed class SuppressionFile
{
    public const string FileName = ".paperlint-suppressions.yml";

    internal SuppressionFile(string name, Func<SuppressionFile, IEnumerable<Suppression>> suppressions)
    {
        Name = name;
        Suppressions = [.. suppressions(this)];
    }

    /// <summary>As reports call it.</summary>
    public string Name { get; }

    public ImmutableArray<Suppression> Suppressions { get; }
}
