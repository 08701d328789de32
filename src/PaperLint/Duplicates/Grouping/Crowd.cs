namespace PaperLint.Duplicates.Grouping;

/// <summary>So many different papers that share so much that not all pairs of them were compared; the first stands for all.</summary>
internal readonly record struct Crowd(int First, int Count);
