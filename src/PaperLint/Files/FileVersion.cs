namespace PaperLint.Files;

/// <summary>Tells whether a file is what it was: any write, and any other file in its place, makes another version.</summary>
/// <param name="Identity">Which file.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Written">When its bytes were written last, in the units of the file system's clock.</param>
/// <param name="Changed">When anything about it changed last, which no program can set back; 0 where that is not kept.</param>
public readonly record struct FileVersion(FileIdentity Identity, long Size, long Written, long Changed)
{
    /// <summary>Of what lies under a path; of nothing, where nothing does.</summary>
    /// <param name="path">Absolute.</param>
    public static FileVersion Of(string path) => FileStatus.Of(path).Version;
}
