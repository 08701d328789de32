using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PaperLint.Files;

/// <summary>Who owns a file, and how many names it has: what a new file in its place must not change.</summary>
internal static partial class FileOwnership
{
    private const int CurrentFolder = -100;
    private const uint LinkCount = 0x4;

    /// <summary>Names of a file. 1 where the system is not asked: on anything but Linux.</summary>
    /// <param name="path">Absolute, of a file that is there.</param>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    public static long NamesOf(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 1;
        }

        return ExtendedStat(CurrentFolder, path, 0, LinkCount, out var status) == 0
            ? status.Links
            : throw new IOException($"{Marshal.GetLastPInvokeErrorMessage()}: '{path}'");
    }

    /// <summary>Gives an open file to the owner of another; false where that is not allowed.</summary>
    public static bool TryGive(SafeFileHandle file, FileStatus like)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        var own = FileStatus.Of(file);
        return (own.User == like.User && own.Group == like.Group) || ChangeOwner(file, like.User, like.Group) == 0;
    }

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    private static partial int ChangeOwner(SafeFileHandle file, uint user, uint group);

    /// <remarks>https://man7.org/linux/man-pages/man2/statx.2.html: unlike that of stat, its result is laid out the same on every
    /// processor.</remarks>
    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ExtendedStat(int folder, string path, int flags, uint mask, out ExtendedStatus status);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct ExtendedStatus
    {
        [FieldOffset(16)]
        public uint Links;
    }
}
