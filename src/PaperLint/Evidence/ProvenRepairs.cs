using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Formulas;
using PaperLint.Text;

namespace PaperLint.Evidence;

/// <summary>Finds what a reference proves of a text that it was compared with.</summary>
/// <param name="comparison">The two.</param>
/// <param name="damage">Where the reference is damaged itself, and proves nothing.</param>
/// <param name="style">How formulas are written.</param>
internal sealed class ProvenRepairs(TextComparison comparison, SpanSet damage, MathStyle style)
{
    /// <summary>Letters between a repair and a word that differs, within which the sentence may be another one.</summary>
    private const int Around = 40;

    private const string Stops = ".,;:!?";

    private readonly ReadText _text = comparison.Text;
    private readonly ReadText _reference = comparison.Reference;

    /// <summary>Repairs within the text, up to where it ends.</summary>
    public ImmutableArray<ProvenRepair> Find() =>
        [.. Units().Concat(new ProvenSpaces(comparison).Find()).Where(repair => !damage.Overlaps(Widened(repair.Stretch)))];

    private IEnumerable<ProvenRepair> Units()
    {
        foreach (var unit in comparison.Units)
        {
            if ((unit.Start < unit.End || style == MathStyle.Latex) && PlaceOf(unit) is { } place && RepairOf(unit, place) is { } repair)
            {
                yield return repair;
            }
        }
    }

    /// <summary>Where the text has the unit; null where the letters on both sides of it do not tell.</summary>
    private Gap? PlaceOf(ReferenceUnit unit) =>
        !Differs(unit)
        && comparison.LettersOf(unit) is { } letters
        && _text.Between(letters.Start, letters.End) is { } place
        && _reference.Between(unit.Start, unit.End) is { } stands
        ? Gap.Narrow(place, stands, unit.Span, (_text.Text, _reference.Text))
        : null;

    private ProvenRepair? RepairOf(ReferenceUnit unit, Gap place)
    {
        var was = _text.Text.AsSpan(place.Span.Start, place.Span.Length);
        var stands = _reference.Text.Substring(place.ReferenceSpan.Start, place.ReferenceSpan.Length);
        if (unit.IsAddress)
        {
            return ReadText.LacksAddress(was.ToString()) ? Repair(ProofKind.Link, unit, place, stands) : null;
        }

        // LaTeX that is there is another version of it, and no damage.
        return !was.ContainsAny("\\$") && !HasStopsBeside(was, stands)
            && ProvenFormula.Write(stands, style) is { } written && !SameButForSpaces(was, written)
            ? Repair(ProofKind.Formula, unit, place, written)
            : null;
    }

    private ProvenRepair Repair(ProofKind kind, ReferenceUnit unit, Gap place, string written) =>
        new(kind, new TextChange(place.Span, Spaces.Joined(written)), place.ReferenceSpan, IsCertain(unit));

    /// <summary>Whether letters in it are others.</summary>
    private bool Differs(ReferenceUnit unit) =>
        comparison.Others.Any(other => other.ReferenceStart < unit.End && other.ReferenceEnd > unit.Start)
        || comparison.Others.Any(other => other.ReferenceStart == other.ReferenceEnd && other.ReferenceStart >= unit.Start
            && other.ReferenceStart <= unit.End);

    private bool IsCertain(ReferenceUnit unit) => comparison.IsSame
        || (comparison.IsNearlySame
            && !comparison.Others.Any(other => other.ReferenceStart < unit.End + Around && other.ReferenceEnd > unit.Start - Around));

    /// <summary>Whether the text has punctuation there that the formula has not.</summary>
    private static bool HasStopsBeside(ReadOnlySpan<char> was, ReadOnlySpan<char> stands)
    {
        foreach (var stop in Stops)
        {
            if (was.Count(stop) > stands.Count(stop))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameButForSpaces(ReadOnlySpan<char> first, string second) =>
        Spaces.Joined(first.ToString()).Trim() == Spaces.Joined(second).Trim();

    /// <summary>A stretch without length lies between two characters.</summary>
    private static TextSpan Widened(TextSpan span) => span.IsEmpty ? new TextSpan(Math.Max(0, span.Start - 1), 2) : span;
}
