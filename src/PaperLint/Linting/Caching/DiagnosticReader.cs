using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Linting.Caching;

/// <summary>Reads what <see cref="DiagnosticWriter"/> wrote.</summary>
internal sealed class DiagnosticReader(BinaryReader reader, RuleNumbers rules, bool hasFileEdits)
{
    private readonly RecentTexts _names = new();
    private readonly RecentTexts _texts = new();

    public LintDiagnostic Read()
    {
        var rule = rules[reader.Read7BitEncodedInt()];
        return new LintDiagnostic(rule, _names.Read(reader)!, reader.ReadLines(), reader.ReadRequiredText())
        {
            IsFromCorpus = reader.ReadBoolean(),
            IsMinor = reader.ReadBoolean(),
            Entry = reader.ReadBoolean() ? ReadEntry() : null,
            Field = reader.ReadBoolean() ? ReadField() : null,
            Fix = reader.ReadBoolean() ? ReadFix() : null,
            Related = ReadRelated(),
            Silence = reader.ReadBoolean() ? new Silence((SilenceKind)reader.ReadByte(), reader.ReadText()) : null,
            Places = ReadByteSpan(),
        };
    }

    private EntryIdentity ReadEntry() => new(reader.Read7BitEncodedInt64(), _texts.Read(reader)!, _texts.Read(reader));

    private FieldSpan ReadField() => new(_names.Read(reader)!, reader.ReadSpan(), _texts.Read(reader)!, reader.Read7BitEncodedInt64());

    private LocatedFix ReadFix()
    {
        var safety = (FixSafety)reader.ReadByte();
        var count = reader.Read7BitEncodedInt();
        var edits = ImmutableArray.CreateBuilder<FieldEdit>(count);
        var spans = ImmutableArray.CreateBuilder<LinePositionSpan>(count);
        for (var i = 0; i < count; i++)
        {
            edits.Add(new FieldEdit(_names.Read(reader)!, new TextChange(reader.ReadSpan(), reader.ReadText()!)));
            spans.Add(reader.ReadLines());
        }

        return new LocatedFix(new Fix(safety, edits.MoveToImmutable()), spans.MoveToImmutable()) { Places = ReadFileEdits(count) };
    }

    private BytePlaces ReadFileEdits(int count)
    {
        if (!hasFileEdits)
        {
            return AbsentBytePlaces.Instance;
        }

        var edits = ImmutableArray.CreateBuilder<FileEdit>(count);
        for (var i = 0; i < count; i++)
        {
            edits.Add(ReadFileEdit());
        }

        return new KnownBytePlaces(span: null, edits.MoveToImmutable(), reader.ReadBoolean() ? ReadFileEdit() : null);
    }

    private FileEdit ReadFileEdit() => new(ReadLines(), reader.ReadText());

    private ImmutableArray<RelatedLocation> ReadRelated()
    {
        var related = ImmutableArray.CreateBuilder<RelatedLocation>(reader.Read7BitEncodedInt());
        for (var i = related.Capacity; i > 0; i--)
        {
            var (name, position) = (_names.Read(reader)!, new FilePosition(reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt()));
            related.Add(new RelatedLocation(name, position, reader.ReadRequiredText()) { EntryKey = reader.ReadText(), Gone = reader.ReadText() });
        }

        return related.MoveToImmutable();
    }

    private BytePlaces ReadByteSpan() => hasFileEdits ? new KnownBytePlaces(ReadLines(), edits: [], wholeEdit: null) : AbsentBytePlaces.Instance;

    private LinePositionSpan? ReadLines() => reader.ReadBoolean() ? reader.ReadLines() : null;
}
