using PaperLint.Linting.Caching;

namespace PaperLint.References;

/// <summary>
/// Copies that earlier runs found in references, in a folder that other caches may use, too. What cannot be read or written is
/// passed over: a run is the same without it.
/// </summary>
/// <param name="folder">Absolute; made when the first copies are kept.</param>
public sealed class ReferenceCache(string folder)
{
    private readonly ResultFolder _folder = new(folder, ResultFolder.OfReferences);

    /// <summary>Bytes of references from which anything is kept: less is read in no time.</summary>
    public long From { get; init; } = ResultCache.SmallestInput;

    /// <summary>The place for what is found; null where nothing is kept.</summary>
    internal ReferencePlace? Find(ReferenceInputs inputs)
    {
        try
        {
            return inputs.Size >= From && inputs.Key() is { } key ? new ReferencePlace(_folder, inputs, key) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading the file will fail the same way, and that is reported.
            return null;
        }
    }
}
