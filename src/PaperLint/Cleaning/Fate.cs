using System.Collections.Immutable;

namespace PaperLint.Cleaning;

/// <summary>What becomes of a paper.</summary>
public abstract record Fate(EntryPlace Place, long Row, string Key, string? Title);

/// <summary>It stays. <paramref name="Learned"/>: fields that only its copies had.</summary>
public sealed record Kept(EntryPlace Place, long Row, string Key, string? Title, ImmutableArray<(string Name, string Text)> Learned)
    : Fate(Place, Row, Key, Title);

/// <summary>Another paper stands for it.</summary>
public sealed record Dropped(EntryPlace Place, long Row, string Key, string? Title, Reason Reason, EntryPlace KeptPlace, string KeptKey)
    : Fate(Place, Row, Key, Title);

/// <summary>It cannot be repaired.</summary>
public sealed record Rejected(EntryPlace Place, long Row, string Key, string? Title, ImmutableArray<Reason> Reasons)
    : Fate(Place, Row, Key, Title);

/// <summary>Why: the code of a rule and what it said.</summary>
public sealed record Reason(string Code, string Name, string Message);
