using System.Globalization;

namespace PaperLint.Linting;

/// <summary>Files that hold no paper, and of which nothing else was said: a header without rows, blank lines.</summary>
internal sealed class SilentFiles
{
    /// <summary>Files that are named; the rest is counted.</summary>
    private const int NamedAtMost = 3;

    private readonly List<string> _names = [];
    private int _count;

    public void Add(string fileName)
    {
        if (_count++ < NamedAtMost)
        {
            _names.Add(fileName);
        }
    }

    /// <summary>In words; null where there are none.</summary>
    /// <param name="files">All files of the run.</param>
    public string? Note(int files)
    {
        if (_count == 0)
        {
            return null;
        }

        var more = _count > _names.Count ? string.Create(CultureInfo.InvariantCulture, $", and {_count - _names.Count:N0} more") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"no paper is in {_count:N0} of {files:N0} files: {string.Join(", ", _names)}{more}");
    }
}
