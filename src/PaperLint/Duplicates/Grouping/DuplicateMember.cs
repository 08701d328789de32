namespace PaperLint.Duplicates.Grouping;

/// <summary>A copy, by its number in the store, and what it is to the copy that is kept.</summary>
internal readonly record struct DuplicateMember(int Id, Relation Relation);
