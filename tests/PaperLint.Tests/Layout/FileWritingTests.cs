using System.Text.RegularExpressions;

namespace PaperLint.Tests.Layout;

/// <summary>
/// Files are written by what lies in <c>Files</c>: there a full disk, a limit, a kill, and a stranger's link are thought of.
/// </summary>
public sealed partial class FileWritingTests
{
    private static readonly string[] Projects = ["PaperLint", "PaperLint.Cli"];

    [Fact]
    public void Only_one_folder_opens_files_to_write()
    {
        var files = Projects.SelectMany(
            project => Directory.EnumerateFiles(Repository.PathOf($"src/{project}"), "*.cs", SearchOption.AllDirectories));

        files.Where(file => !LibrarySource.IsBuilt(file))
            .Where(file => !file.StartsWith(Repository.PathOf("src/PaperLint/Files"), StringComparison.Ordinal))
            .Where(file => OpensToWrite().IsMatch(File.ReadAllText(file)))
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"\bFile\.(Create|OpenWrite|Write|Append|Copy)\w*\(|new FileStream\([^;]*(FileAccess\.(Write|ReadWrite)|FileMode\.(?!Open,))")]
    private static partial Regex OpensToWrite();
}
