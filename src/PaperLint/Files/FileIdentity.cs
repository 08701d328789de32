namespace PaperLint.Files;

/// <summary>Tells a file or folder from all others, whatever its names: links to it and hard links have the same.</summary>
/// <param name="Device">The number of the file system; 0 where there are no such numbers.</param>
/// <param name="Node">Its number there; 0 where there are no such numbers.</param>
/// <param name="Path">Without links; empty where the numbers tell.</param>
public readonly record struct FileIdentity(long Device, long Node, string Path);
