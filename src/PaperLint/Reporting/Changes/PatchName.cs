using System.Globalization;
using System.Text;

namespace PaperLint.Reporting.Changes;

/// <summary>Names of files as git writes them in patches: what is not plain ASCII stands in quotes, byte by byte.</summary>
internal static class PatchName
{
    public static string Of(string name)
    {
        name = FileUri.Slashes(name);
        var quoted = new StringBuilder("\"");
        var isPlain = true;
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            var isSafe = b is >= (byte)' ' and < 0x7f and not ((byte)'"' or (byte)'\\');
            isPlain &= isSafe;
            quoted.Append(isSafe
                ? ((char)b).ToString()
                : b is (byte)'"' or (byte)'\\' ? $"\\{(char)b}" : string.Create(CultureInfo.InvariantCulture, $"\\{Octal(b)}"));
        }

        // A name with a space ends at a tab.
        return !isPlain ? quoted.Append('"').ToString() : name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
    }

    private static string Octal(byte b) => Convert.ToString(b, 8).PadLeft(3, '0');
}
