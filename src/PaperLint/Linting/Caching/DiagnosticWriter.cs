using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Reporting;

namespace PaperLint.Linting.Caching;

/// <summary>Writes diagnostics with all that a report can ask of them; <see cref="DiagnosticReader"/> is its mirror.</summary>
/// <param name="writer">Where to.</param>
/// <param name="rules">The rules of the run.</param>
/// <param name="hasFileEdits">Whether what only the bytes of the file tell is written too; see
/// <see cref="Reporting.Report.NeedsFileEdits"/>.</param>
internal sealed class DiagnosticWriter(BinaryWriter writer, RuleNumbers rules, bool hasFileEdits)
{
    private readonly RecentTexts _names = new();
    private readonly RecentTexts _texts = new();

    /// <exception cref="InvalidDataException">The rule is none of the run's.</exception>
    public void Write(LintDiagnostic diagnostic)
    {
        writer.Write7BitEncodedInt(rules[diagnostic.Rule] ?? throw new InvalidDataException($"{diagnostic.Rule} is of no configuration"));
        _names.Write(writer, diagnostic.FileName);
        writer.Write(diagnostic.Span);
        writer.WriteText(diagnostic.Message);
        writer.Write7BitEncodedInt(diagnostic.Further);
        writer.Write(diagnostic.IsFromCorpus);
        writer.Write(diagnostic.IsMinor);
        WriteEntry(diagnostic.Entry);
        WriteField(diagnostic.Field);
        WriteFix(diagnostic.Fix);
        WriteRelated(diagnostic);
        WriteSilence(diagnostic.Silence);
        WriteProof(diagnostic.Proof);
        if (hasFileEdits)
        {
            WriteLines(diagnostic.ByteSpan);
        }
    }

    private void WriteEntry(EntryIdentity? entry)
    {
        writer.Write(entry is not null);
        if (entry is not null)
        {
            writer.Write7BitEncodedInt64(entry.Index);
            _texts.Write(writer, entry.Key);
            _texts.Write(writer, entry.Title);
        }
    }

    private void WriteField(FieldSpan? field)
    {
        writer.Write(field is not null);
        if (field is not null)
        {
            _names.Write(writer, field.FieldName);
            writer.Write(field.Span);
            _texts.Write(writer, field.Text);
            writer.Write7BitEncodedInt64(field.FileOffset);
            _names.Write(writer, field.Column);
        }
    }

    private void WriteFix(LocatedFix? located)
    {
        writer.Write(located is not null);
        if (located is null)
        {
            return;
        }

        writer.Write((byte)located.Fix.Safety);
        writer.Write(located.Fix.Probability.HasValue);
        if (located.Fix.Probability is { } probability)
        {
            writer.Write(probability);
        }

        writer.Write7BitEncodedInt(located.Fix.Edits.Length);
        foreach (var (edit, lines) in located.Fix.Edits.Zip(located.Spans))
        {
            _names.Write(writer, edit.FieldName);
            writer.Write(edit.Change.Span);
            writer.WriteText(edit.Change.NewText);
            writer.Write(lines);
        }

        if (hasFileEdits)
        {
            foreach (var edit in located.FileEdits)
            {
                WriteFileEdit(edit);
            }

            writer.Write(located.WholeEdit is not null);
            if (located.WholeEdit is { } whole)
            {
                WriteFileEdit(whole);
            }
        }
    }

    private void WriteFileEdit(FileEdit edit)
    {
        WriteLines(edit.ByteSpan);
        writer.WriteText(edit.Content);
    }

    private void WriteRelated(LintDiagnostic diagnostic)
    {
        writer.Write7BitEncodedInt(diagnostic.Related.Length);
        foreach (var related in diagnostic.Related)
        {
            _names.Write(writer, related.FileName);
            writer.Write7BitEncodedInt64(related.Position.Row);
            writer.Write7BitEncodedInt(related.Position.Column);
            writer.WriteText(related.Message);
            writer.WriteText(related.EntryKey);
            writer.WriteText(related.Gone);
        }
    }

    private void WriteSilence(Silence? silence)
    {
        writer.Write(silence is not null);
        if (silence is not null)
        {
            writer.Write((byte)silence.Kind);
            writer.WriteText(silence.Reason);
        }
    }

    private void WriteProof(Proof? proof)
    {
        writer.Write(proof is not null);
        if (proof is not null)
        {
            _names.Write(writer, proof.Source);
            writer.Write7BitEncodedInt64(proof.Row);
            writer.WriteText(proof.Key);
        }
    }

    private void WriteLines(LinePositionSpan? lines)
    {
        writer.Write(lines.HasValue);
        if (lines is { } span)
        {
            writer.Write(span);
        }
    }
}
