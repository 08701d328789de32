using System.ComponentModel;
using System.Diagnostics;

namespace PaperLint.Cli.Review;

/// <summary>The user's browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address; false where there is no browser, or nothing to open one with.</summary>
    public static bool TryOpen(string address)
    {
        try
        {
            var start = OperatingSystem.IsWindows()
                ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]);
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
