using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Fixes.Journal;

/// <summary>New bytes for a field of a paper.</summary>
/// <param name="Paper">The key of the paper as it was; null for page chrome.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Codes">The rules whose repairs it is made of.</param>
/// <param name="Edit">In bytes of the block.</param>
public sealed record EntryEdit(string? Paper, string Field, ImmutableArray<string> Codes, ByteEdit Edit);
