using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>
/// What the fixes of one entry's findings remove or rewrite: no other rule judges it in that run, for what stands there
/// is not what will be read; the next run judges what the fix has made of it. Of two findings that each would rewrite what
/// the other is about, one stays: that of a built-in rule, so that no pack can silence one; else the one with the safer
/// fix; else the one that another copy proves; else the one that rewrites more; else the one whose rule has the lower id.
/// None gives way to a less grave one: a gate that passes suggestions would pass it with them.
/// </summary>
internal sealed class RewrittenStretches
{
    /// <summary>By field and rule, what the fixes of its findings touch, by place.</summary>
    private readonly Dictionary<(string Field, string Rule), List<Stretch>> _byRule = [];

    /// <summary>Findings that gave way; what their fixes would touch counts no more.</summary>
    private readonly HashSet<Finding> _gone = new(ReferenceEqualityComparer.Instance);

    private RewrittenStretches(IEnumerable<Ranked> findings)
    {
        foreach (var finding in findings.Where(finding => IsApplied(finding.Finding)))
        {
            foreach (var edit in finding.Finding.Fix!.Edits)
            {
                ref var stretches =
                    ref CollectionsMarshal.GetValueRefOrAddDefault(_byRule, (edit.FieldName, finding.Finding.Rule.Id), out _);
                (stretches ??= []).Add(new Stretch(edit.Change.Span, finding));
            }
        }

        foreach (var stretches in _byRule.Values)
        {
            stretches.Sort();
        }
    }

    /// <summary>No fixes.</summary>
    public static RewrittenStretches None { get; } = new([]);

    /// <summary>Removes the findings that another one's fix leaves without an object.</summary>
    /// <param name="findings">Of one entry; the order of those that stay is kept.</param>
    public static RewrittenStretches Settle(List<Finding> findings)
    {
        if (!findings.Exists(IsApplied))
        {
            return None;
        }

        var ranked = findings.ConvertAll(finding => new Ranked(finding));
        ranked.Sort();
        var stretches = new RewrittenStretches(ranked);
        if (ranked.Count > 1)
        {
            stretches._gone.UnionWith(ranked.Where(stretches.Covers).Select(finding => finding.Finding));
        }

        if (stretches._gone.Count > 0)
        {
            findings.RemoveAll(stretches._gone.Contains);
        }

        return stretches;
    }

    /// <summary>Whether what the finding is about is gone once the fixes are applied.</summary>
    public bool Covers(Finding finding) => _byRule.Count > 0 && Covers(new Ranked(finding));

    /// <summary>Whether a fix puts a text in the place of all that a field has.</summary>
    public bool Fills(Field field) => _byRule.Any(stretches => stretches.Key.Field == field.Name
        && stretches.Value.Exists(stretch => !_gone.Contains(stretch.By.Finding)
            && stretch.By.Finding.Fix!.Edits.Any(edit => edit.FieldName == field.Name
                && edit.Change.Span == new TextSpan(0, field.Text.Length)
                && !string.IsNullOrWhiteSpace(edit.Change.NewText))));

    /// <summary>Whether a fix may ever be applied.</summary>
    private static bool IsApplied(Finding finding) => finding.Fix is { Safety: not FixSafety.Display, Edits.Length: > 0 };

    private bool Covers(Ranked finding)
    {
        foreach (var (_, rule) in _byRule.Keys)
        {
            if (rule != finding.Finding.Rule.Id && Covers(rule, finding))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Its place, or all that its own fix would change, lies in what fixes of the rule touch.</summary>
    private bool Covers(string rule, Ranked other)
    {
        var finding = other.Finding;
        return Covers(rule, finding.Field.Name, finding.Span, other)
            || (finding.Fix is { Edits: { Length: > 0 } edits }
                && edits.All(edit => Covers(rule, edit.FieldName, edit.Change.Span, other)));
    }

    private bool Covers(string rule, string field, TextSpan span, Ranked other)
    {
        if (!_byRule.TryGetValue((field, rule), out var stretches))
        {
            return false;
        }

        var at = CollectionsMarshal.AsSpan(stretches).BinarySearch(new Stretch(span, other));
        at = at >= 0 ? at : ~at - 1;

        // An insertion and a change behind it may begin at one place.
        for (var i = Math.Min(at + 1, stretches.Count - 1); i >= 0 && i >= at - 1; i--)
        {
            if (stretches[i].Span.Contains(span) && stretches[i].By.Precedes(other) && !_gone.Contains(stretches[i].By.Finding))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Stretch(TextSpan Span, Ranked By) : IComparable<Stretch>
    {
        public int CompareTo(Stretch other) => Span.CompareTo(other.Span);
    }

    /// <summary>A finding, those before it of which the text is left.</summary>
    private readonly record struct Ranked(Finding Finding) : IComparable<Ranked>
    {
        /// <summary>UTF-16 units that its fix takes away.</summary>
        private int Rewritten { get; } = Finding.Fix?.Edits.Sum(edit => edit.Change.Span.Length) ?? 0;

        private int Safety => Finding.Fix is { Edits.Length: > 0 } fix ? (int)fix.Safety : int.MaxValue;

        private DiagnosticSeverity Severity => Finding.IsMinor ? DiagnosticSeverity.Info : Finding.Rule.DiagnosticSeverity;

        /// <summary>Whether the other gives way to it, where both are about the same text.</summary>
        public bool Precedes(Ranked other) => CompareTo(other) < 0 && Severity >= other.Severity;

        public int CompareTo(Ranked other)
        {
            var order = other.Finding.Rule.Parameters.IsBuiltIn.CompareTo(Finding.Rule.Parameters.IsBuiltIn);
            order = order != 0 ? order : Safety.CompareTo(other.Safety);
            order = order != 0 ? order : (Finding.Proof is null).CompareTo(other.Finding.Proof is null);
            order = order != 0 ? order : other.Rewritten.CompareTo(Rewritten);
            order = order != 0 ? order : string.CompareOrdinal(Finding.Rule.Id, other.Finding.Rule.Id);
            return order != 0 ? order : Finding.Span.CompareTo(other.Finding.Span);
        }
    }
}
