namespace PaperLint.Files;

/// <summary>What lies under a name, links followed.</summary>
public enum FileKind
{
    /// <summary>Nothing, or nothing that may be looked at.</summary>
    Absent,

    /// <summary>Bytes on a disk, which come to an end.</summary>
    Regular,

    Folder,

    /// <summary>A device, a pipe or a socket: it may have no end, and to open it may wait for ever.</summary>
    Special,
}
