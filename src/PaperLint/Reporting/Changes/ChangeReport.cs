using PaperLint.Fixes;

namespace PaperLint.Reporting.Changes;

/// <summary>Says what fixes change in one file. Written to block by block, in the order of the file.</summary>
public abstract class ChangeReport
{
    public abstract void Add(FixedBlock block);

    /// <summary>Called once, after the last block.</summary>
    public abstract void Complete();
}
