using System.Runtime.InteropServices;

namespace PaperLint.Files;

/// <summary>What the operating system says of a name, links followed. .NET itself tells neither devices nor inodes.</summary>
public readonly partial record struct FileStatus(FileKind Kind, FileIdentity Identity)
{
    private const int TypeMask = 0xF000;
    private const int FolderType = 0x4000;
    private const int RegularType = 0x8000;

    /// <param name="path">Absolute.</param>
    public static FileStatus Of(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            var kind = Directory.Exists(path) ? FileKind.Folder : File.Exists(path) ? FileKind.Regular : FileKind.Absent;
            return new FileStatus(kind, new FileIdentity(0, 0, RealPath.Of(path)));
        }

        if (Stat(path, out var status) != 0)
        {
            return new FileStatus(FileKind.Absent, new FileIdentity(0, 0, path));
        }

        var type = (status.Mode & TypeMask) switch
        {
            RegularType => FileKind.Regular,
            FolderType => FileKind.Folder,
            _ => FileKind.Special,
        };
        return new FileStatus(type, new FileIdentity(status.Device, status.Node, ""));
    }

    /// <summary>The runtime's own view of <c>stat</c>, the same on every Unix and in machine code compiled ahead.</summary>
    /// <remarks>https://github.com/dotnet/runtime/blob/main/src/native/libs/System.Native/pal_io.h, struct FileStatus</remarks>
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, out UnixStatus status);

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
