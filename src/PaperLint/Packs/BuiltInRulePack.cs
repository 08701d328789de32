using System.Text;

namespace PaperLint.Packs;

/// <summary>The rules that are built into the library: the repository's <c>rules</c> folder, parsed when the library was built.</summary>
public sealed class BuiltInRulePack : RulePack
{
    private const string Resource = "rules.bin";

    private readonly BinaryReader _reader;
    private readonly Dictionary<string, int> _index;
    private readonly long _start;

    public BuiltInRulePack()
    {
        var stream = typeof(BuiltInRulePack).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the library was built without its rules");
        _reader = new BinaryReader(stream, Encoding.UTF8);
        _index = RuleNodeFormat.ReadIndex(_reader);
        _start = stream.Position;
    }

    public override bool IsTrusted => true;

    public override IEnumerable<string> RuleFiles => _index.Keys.Where(name => RuleFileName.IsRule(Path.GetFileName(name)));

    public override string DisplayPath(string file) => "rules/" + file;

    public override RuleNode Load(string file)
    {
        if (!_index.TryGetValue(file, out var offset))
        {
            throw new RuleException(DisplayPath(file), 1, 1, "there is no such file in the built-in rules");
        }

        lock (_reader)
        {
            _reader.BaseStream.Position = _start + offset;
            return RuleNodeFormat.Read(_reader);
        }
    }
}
