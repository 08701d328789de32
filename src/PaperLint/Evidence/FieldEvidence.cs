using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Language.Formulas;
using PaperLint.Text;

namespace PaperLint.Evidence;

/// <summary>What one reference proves of one text.</summary>
internal sealed class FieldEvidence
{
    /// <summary>UTF-16 units of a text that is compared: many times as long as abstracts are.</summary>
    public const int LongestText = 1 << 16;

    private readonly Field _field;
    private readonly ReferenceField? _reference;
    private readonly bool _isSamePaper;
    private readonly TextComparison? _comparison;
    private ImmutableArray<ProvenRepair> _repairs;

    public FieldEvidence(Field field, ReferencePaper paper, Entry entry)
    {
        _field = field;
        _reference = paper[field.Name];
        _isSamePaper = paper.Key == entry.Key && !entry.Key.StartsWith("title:", StringComparison.Ordinal);
        Paper = paper;
        if (_reference is { Text: { Length: > 0 and <= LongestText } text } && field.Text.Length <= LongestText)
        {
            _comparison = Compare(field.Text, text, field.Name);
        }
    }

    public ReferencePaper Paper { get; }

    public required MathStyle Style { get; init; }

    public required ReferenceCodes Codes { get; init; }

    /// <summary>The numbers of characters at which the corpus cuts abstracts.</summary>
    public ImmutableSortedSet<int> Limits { get; init; } = [];

    /// <summary>Whether the two can be compared at all.</summary>
    public bool Exists => _comparison is not null || IsLost;

    /// <summary>By what the best of several references is told: most certain repairs, then fewest letters that differ.</summary>
    public (int Certain, int Alike) Worth =>
        (Repairs.Count(repair => repair.IsCertain), -(_comparison?.OtherLetters ?? 0));

    public ImmutableArray<ProvenRepair> Repairs => _repairs.IsDefault ? _repairs = [.. Find()] : _repairs;

    /// <summary>What both have to the letter.</summary>
    public SpanSet Confirmed => _comparison is { IsNearlySame: true } comparison ? ConfirmedSpans.Of(comparison) : SpanSet.Empty;

    /// <summary>Whether nothing is left of an abstract that the reference has.</summary>
    private bool IsLost => _field.Name == FieldNames.Abstract && string.IsNullOrWhiteSpace(_field.Text)
        && _reference is { Text.Length: > 0 and <= LongestText };

    private IEnumerable<ProvenRepair> Find()
    {
        if (IsLost)
        {
            var text = Spaces.Joined(_reference!.Text.Trim());
            var isSound = _isSamePaper && _reference.DamageBut(Codes.AsWritten).Spans.IsEmpty;
            return [new ProvenRepair(ProofKind.Whole, new TextChange(new TextSpan(0, _field.Text.Length), text),
                new TextSpan(0, _reference.Text.Length), isSound)];
        }

        var repairs = new ProvenRepairs(_comparison!, _reference!.DamageBut(Codes.AsWritten, Codes.Cuts), Style).Find();
        return _field.Name == FieldNames.Abstract && EndOf(_reference).Find() is { } end ? repairs.Add(end) : repairs;
    }

    private ProvenEnd EndOf(ReferenceField reference) => new(_comparison!, reference.DamageBut(Codes.AsWritten))
    {
        Foreign = reference.DamageOf(Codes.Foreign),
        IsSamePaper = _isSamePaper,
        IsOfCutLength = Limits.Contains(CutLengths.LengthOf(_field.Text)),
    };

    private static TextComparison? Compare(string text, string reference, string fieldName)
    {
        var (start, referenceStart) = FeedMark.Starts(text, reference, fieldName);
        return ReadText.LacksAddress(text)
            ? TextComparison.Of(ReadText.WithAddresses(text, start), ReadText.WithAddresses(reference, referenceStart))
            : TextComparison.Of(ReadText.WithFormulas(text, start), ReadText.WithFormulas(reference, referenceStart));
    }
}
