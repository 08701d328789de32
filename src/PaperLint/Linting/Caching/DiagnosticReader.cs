using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Linting.Caching;

/// <summary>Reads what <see cref="DiagnosticWriter"/> wrote.</summary>
internal sealed class DiagnosticReader(BinaryReader reader, RuleNumbers rules, bool hasFileEdits)
{
    /// <summary>Bytes of the shortest edit: a name, a span, a text and lines.</summary>
    private const int ShortestEdit = 1 + 2 + 1 + 4;

    /// <summary>Bytes of the shortest related place: a name, a position and three texts.</summary>
    private const int ShortestRelated = 1 + 2 + 3;

    private readonly RecentTexts _names = new();
    private readonly RecentTexts _texts = new();

    /// <exception cref="InvalidDataException">What is read was never written.</exception>
    /// <exception cref="FormatException">The same.</exception>
    /// <exception cref="EndOfStreamException">The same.</exception>
    public LintDiagnostic Read()
    {
        var rule = rules[reader.ReadNumber()];
        return new LintDiagnostic(rule, _names.ReadRequired(reader), reader.ReadLines(), reader.ReadRequiredText())
        {
            Further = reader.ReadNumber(),
            IsFromCorpus = reader.ReadBoolean(),
            IsMinor = reader.ReadBoolean(),
            Entry = reader.ReadBoolean() ? ReadEntry() : null,
            Field = reader.ReadBoolean() ? ReadField() : null,
            Fix = reader.ReadBoolean() ? ReadFix() : null,
            Related = ReadRelated(),
            Silence = reader.ReadBoolean() ? new Silence(reader.ReadEnum<SilenceKind>(), reader.ReadText()) : null,
            Proof = reader.ReadBoolean() ? ReadProof() : null,
            Places = ReadByteSpan(),
        };
    }

    private Proof ReadProof() => new(_names.ReadRequired(reader), reader.ReadLongNumber(), reader.ReadRequiredText());

    private EntryIdentity ReadEntry() => new(reader.ReadLongNumber(), _texts.ReadRequired(reader), _texts.Read(reader));

    private FieldSpan ReadField()
    {
        var (name, span, text) = (_names.ReadRequired(reader), reader.ReadSpan(), _texts.ReadRequired(reader));
        return span.End <= text.Length
            ? new FieldSpan(name, span, text, reader.ReadLongNumber()) { Column = _names.Read(reader) }
            : throw new InvalidDataException("a span leaves its field");
    }

    private LocatedFix ReadFix()
    {
        var safety = reader.ReadEnum<FixSafety>();
        double? probability = reader.ReadBoolean() ? reader.ReadDouble() : null;
        var count = reader.ReadCount(ShortestEdit);
        var edits = ImmutableArray.CreateBuilder<FieldEdit>(count);
        var spans = ImmutableArray.CreateBuilder<LinePositionSpan>(count);
        for (var i = 0; i < count; i++)
        {
            edits.Add(new FieldEdit(_names.ReadRequired(reader), new TextChange(reader.ReadSpan(), reader.ReadRequiredText())));
            spans.Add(reader.ReadLines());
        }

        var fix = new Fix(safety, edits.MoveToImmutable()) { Probability = probability };
        return new LocatedFix(fix, spans.MoveToImmutable()) { Places = ReadFileEdits(count) };
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
        var related = ImmutableArray.CreateBuilder<RelatedLocation>(reader.ReadCount(ShortestRelated));
        for (var i = related.Capacity; i > 0; i--)
        {
            var (name, position) = (_names.ReadRequired(reader), new FilePosition(reader.ReadLongNumber(), reader.ReadNumber()));
            related.Add(
                new RelatedLocation(name, position, reader.ReadRequiredText()) { EntryKey = reader.ReadText(), Gone = reader.ReadText() });
        }

        return related.MoveToImmutable();
    }

    private BytePlaces ReadByteSpan() =>
        hasFileEdits ? new KnownBytePlaces(ReadLines(), edits: [], wholeEdit: null) : AbsentBytePlaces.Instance;

    private LinePositionSpan? ReadLines() => reader.ReadBoolean() ? reader.ReadLines() : null;
}
