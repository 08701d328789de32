namespace PaperLint.Analyzers.Links;

/// <summary>Who claims to publish something.</summary>
/// <param name="First">The first word of the claim.</param>
/// <param name="IsPromise">Whether it is only meant to be done.</param>
/// <param name="IsPublic">Whether a word beside the verb says that it is for everybody.</param>
internal readonly record struct Claimant(int First, bool IsPromise, bool IsPublic);
