using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperLint.Packs;

/// <summary>A YAML parser whose every complaint about a text is a <see cref="YamlException"/>.</summary>
internal sealed class CheckedYamlParser(TextReader text) : IParser
{
    private readonly Parser _parser = new(text);

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // The library passes codes of characters on that there are not ("\UFFFFFFFF"), and takes from stacks that brackets
            // without their like have emptied.
            var at = _parser.Current is { } last ? last.End : Mark.Empty;
            throw new YamlException(at, at, "a character that is not there, or a bracket without its partner, behind this place", e);
        }
    }
}
