using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PaperLint.Files;

/// <summary>What the operating system says of a name, links followed. .NET itself tells neither devices nor inodes.</summary>
public readonly partial record struct FileStatus(FileKind Kind, FileIdentity Identity)
{
    private const int TypeMask = 0xF000;
    private const int FolderType = 0x4000;
    private const int RegularType = 0x8000;
    private const long NanosecondsInSecond = 1_000_000_000;

    public FileVersion Version { get; private init; }

    /// <summary>The number of the user that owns it; 0 where there are no such numbers.</summary>
    public uint User { get; private init; }

    /// <summary>The number of the group that owns it; 0 where there are no such numbers.</summary>
    public uint Group { get; private init; }

    /// <param name="path">Absolute.</param>
    public static FileStatus Of(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return OfWindows(path);
        }

        return Stat(path, out var status) == 0 ? Of(status) : new FileStatus(FileKind.Absent, new FileIdentity(0, 0, path));
    }

    /// <summary>Of an open file, wherever it lies by now.</summary>
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public static FileStatus Of(SafeFileHandle file) =>
        Stat(file, out var status) == 0 ? Of(status) : throw new IOException(Marshal.GetLastPInvokeErrorMessage());

    private static FileStatus OfWindows(string path)
    {
        var file = new FileInfo(path);
        var kind = Directory.Exists(path) ? FileKind.Folder : file.Exists ? FileKind.Regular : FileKind.Absent;
        var identity = new FileIdentity(0, 0, RealPath.Of(path));
        return new FileStatus(kind, identity)
        {
            Version = file.Exists
            ? new FileVersion(identity, file.Length, file.LastWriteTimeUtc.Ticks, file.CreationTimeUtc.Ticks)
            : default
        };
    }

    private static FileStatus Of(UnixStatus status)
    {
        var kind = (status.Mode & TypeMask) switch
        {
            RegularType => FileKind.Regular,
            FolderType => FileKind.Folder,
            _ => FileKind.Special,
        };
        var identity = new FileIdentity(status.Device, status.Node, "");
        return new FileStatus(kind, identity)
        {
            User = status.User,
            Group = status.Group,
            Version = new FileVersion(
                identity,
                status.Size,
                (status.WriteTime * NanosecondsInSecond) + status.WriteNanoseconds,
                (status.ChangeTime * NanosecondsInSecond) + status.ChangeNanoseconds),
        };
    }

    /// <summary>The runtime's own view of <c>stat</c>, the same on every Unix and in machine code compiled ahead.</summary>
    /// <remarks>https://github.com/dotnet/runtime/blob/main/src/native/libs/System.Native/pal_io.h, struct FileStatus</remarks>
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, out UnixStatus status);

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_FStat", SetLastError = true)]
    private static partial int Stat(SafeFileHandle file, out UnixStatus status);

    [StructLayout(LayoutKind.Sequential)]
    private struct UnixStatus
    {
        public int Flags;
        public int Mode;
        public uint User;
        public uint Group;
        public long Size;
        public long AccessTime;
        public long AccessNanoseconds;
        public long WriteTime;
        public long WriteNanoseconds;
        public long ChangeTime;
        public long ChangeNanoseconds;
        public long BirthTime;
        public long BirthNanoseconds;
        public long Device;
        public long DeviceType;
        public long Node;
        public uint UserFlags;
    }
}
