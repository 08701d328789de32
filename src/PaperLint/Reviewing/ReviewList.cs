using PaperLint.Decisions;
using PaperLint.Decisions.Curation;
using PaperLint.Diagnostics;

namespace PaperLint.Reviewing;

/// <summary>What there is to decide on, in the order of the reports; each defect once. It holds on to none of the files' bytes.</summary>
public sealed class ReviewList
{
    private readonly List<ReviewItem> _items = [];
    private readonly Dictionary<Defect, ReviewItem> _byDefect = [];

    public IReadOnlyList<ReviewItem> Items => _items;

    /// <summary>The item of a defect; null where it is not found any more.</summary>
    public ReviewItem? Find(Defect defect) => _byDefect.GetValueOrDefault(defect);

    /// <summary>Takes a diagnostic; one that is silent, or on a file as a whole, is nothing to decide on.</summary>
    public void Add(LintDiagnostic diagnostic)
    {
        if (diagnostic is not { Silence: null, Field: { } field })
        {
            return;
        }

        var defect = Defect.ToDecideOn(diagnostic);
        if (_byDefect.TryGetValue(defect, out var known))
        {
            known.Places++;
            return;
        }

        var fix = diagnostic.Fix?.Fix;
        var item = new ReviewItem(_items.Count, defect, diagnostic.Rule, diagnostic.FileName)
        {
            Start = diagnostic.Span.Start,
            Message = diagnostic.Message,
            Entry = diagnostic.Entry,
            Field = field,
            Proposed = RepairedStretch.Of(field.FieldName, field.Text, field.Span, fix),
            Safety = fix?.Safety,
            Probability = fix?.Probability,
            Related = diagnostic.Related,
            Proof = diagnostic.Proof,
        };
        _items.Add(item);
        _byDefect.Add(defect, item);
    }
}
