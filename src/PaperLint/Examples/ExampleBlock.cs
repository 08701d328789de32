using System.Collections.Immutable;
using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Examples;

/// <summary>The entries of an example, written down a field a line, so that they have places as those of a file do.</summary>
internal sealed class ExampleBlock : Block
{
    private readonly ImmutableArray<ImmutableArray<(string Name, string Text)>> _entries;

    public ExampleBlock(ImmutableArray<ImmutableArray<(string Name, string Text)>> entries)
        : base(Encoding.UTF8.GetBytes(string.Concat(entries.SelectMany(entry => entry).Select(field => field.Text + "\n"))), default) =>
            _entries = entries;

    protected override ParsedBlock Parse()
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var at = 0;
        foreach (var fields in _entries)
        {
            var made = ImmutableArray.CreateBuilder<Field>();
            foreach (var (name, text) in fields)
            {
                var length = Encoding.UTF8.GetByteCount(text);
                made.Add(new Field(name, text, new FieldSource(this, at, length, LinesCodec.Instance)));
                at += length + 1;
            }

            entries.Add(new Entry(made.ToImmutable()));
        }

        return new ParsedBlock(entries.ToImmutable(), []);
    }
}
