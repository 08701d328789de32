using Humanizer;

namespace PaperLint.Cli.Inputs;

/// <summary>What walks through folders came by and did not read. Whoever believes a run has to know.</summary>
internal sealed class PassedOver
{
    /// <summary>Extensions that are named; the rest is counted.</summary>
    private const int NamedAtMost = 5;

    private readonly SortedDictionary<string, int> _unknown = new(StringComparer.Ordinal);
    private int _ignored;
    private int _unlikely;
    private int _links;
    private int _special;

    /// <summary>A file whose extension belongs to no format.</summary>
    public void AddUnknown(string path)
    {
        var name = Path.GetFileName(path);
        var extension = name.StartsWith('.') ? "" : Path.GetExtension(name).ToLowerInvariant();
        _unknown[extension] = _unknown.GetValueOrDefault(extension) + 1;
    }

    /// <summary>A file or a folder that <c>.gitignore</c> leaves out.</summary>
    public void AddIgnored() => _ignored++;

    /// <summary>A file of plain text that does not look like papers.</summary>
    public void AddUnlikely() => _unlikely++;

    /// <summary>A link that leads out of the folders that are named.</summary>
    public void AddLink() => _links++;

    /// <summary>A device, a pipe or a socket.</summary>
    public void AddSpecial() => _special++;

    /// <summary>In words; null where nothing was passed over.</summary>
    public override string? ToString()
    {
        string?[] parts =
        [
            Unknown(),
            _unlikely == 0
                ? null
                : $"{"file".ToQuantity(_unlikely)} of text that do not look like papers ('files:' in paperlint.yml can say that they are)",
            _ignored == 0 ? null : $"{_ignored} that .gitignore leaves out",
            _links == 0 ? null : $"{"link".ToQuantity(_links)} out of the folder (--follow-links)",
            _special == 0 ? null : $"{"device or pipe".ToQuantity(_special)}",
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? null : $"passed over {said}";
    }

    private string? Unknown()
    {
        if (_unknown.Count == 0)
        {
            return null;
        }

        var named = _unknown.Where(pair => pair.Key.Length > 0).OrderByDescending(pair => pair.Value).Take(NamedAtMost).ToArray();
        var rest = _unknown.Values.Sum() - named.Sum(pair => pair.Value);
        var parts = named.Select(pair => $"{pair.Value} {pair.Key}");
        var said = string.Join(", ", rest == 0 ? parts : parts.Append($"{rest} other"));
        return $"{"file".ToQuantity(_unknown.Values.Sum())} in no format that is read ({said})";
    }
}
