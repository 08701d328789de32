using Microsoft.CodeAnalysis.Text;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Names;

/// <summary>
/// Reports a name that differs by one slip, or in capitals only, from a name that the paper uses more often or has in
/// its title.
/// </summary>
internal sealed class NameAnalyzer(Rule rule) : EntryAnalyzer
{
    /// <summary>Shorter names that differ by a letter are mostly two names (ResNet, RegNet).</summary>
    private const int ShortestWithSlip = 8;

    /// <summary>Shorter ones with two letters swapped must be known from several uses (GPRO among GRPOs).</summary>
    private const int ShortestWithSwap = 5;

    /// <summary>Where the letters agree, a name must be used this often in the other way.</summary>
    private const int FewestInOtherCapitals = 3;

    /// <summary>More names are a list; each is compared with each.</summary>
    private const int MostNames = 250;

    public override void Analyze(EntryContext context)
    {
        if (context.Title is not { } title || context.Abstract is not { } body)
        {
            return;
        }

        if (TitleHead.Read(title.Text, body) is { } head)
        {
            Report(context, title, head.Span, head.Right);
        }

        var uses = new List<NameUse>();
        NameReader.Read(title, uses);
        var inTitle = uses.Count;
        NameReader.Read(body, uses);
        ReportSplit(context, body, uses);
        if (!AreAnyAlike(uses))
        {
            return;
        }

        var counts = uses.CountBy(use => use.Name, StringComparer.Ordinal).ToArray();
        if (counts.Length > MostNames)
        {
            return;
        }

        var titleNames = uses.Take(inTitle).Select(use => use.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (wrong, count) in counts)
        {
            if (!titleNames.Contains(wrong)
                && counts.FirstOrDefault(other => IsMeant(wrong, count, other, titleNames.Contains(other.Key))).Key is { } right)
            {
                Report(context, uses.Where(use => use.Name == wrong), right);
            }
        }
    }

    /// <summary>A quick look: whether two different names can be one, which is so in few papers.</summary>
    private static bool AreAnyAlike(List<NameUse> uses)
    {
        if (uses.Count > MostNames)
        {
            return true;
        }

        for (var i = 1; i < uses.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (MayBeMeant(uses[i].Name, uses[j].Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether <see cref="IsMeant"/> can say so of two names, either way round: all slips that count leave the first letter.
    /// </summary>
    private static bool MayBeMeant(string one, string other) =>
        (one[0] | 0x20) == (other[0] | 0x20) && Math.Abs(one.Length - other.Length) <= 1 && one != other;

    private static bool IsMeant(string wrong, int count, KeyValuePair<string, int> other, bool isInTitle)
    {
        var right = other.Key;
        if (wrong == right || Math.Abs(wrong.Length - right.Length) > 1)
        {
            return false;
        }

        if (string.Equals(wrong, right, StringComparison.OrdinalIgnoreCase))
        {
            return other.Value > count && (isInTitle || other.Value >= FewestInOtherCapitals) && wrong.Length > ShortestWithSlip - 2;
        }

        return (isInTitle || other.Value > count + 1)
            && (wrong.Length >= ShortestWithSwap || other.Value >= FewestInOtherCapitals)
            && OneEdit.Of(wrong, right) is { } edit && IsSlip(wrong, right, edit);
    }

    private static bool IsSlip(string wrong, string right, EditKind edit)
    {
        if (edit == EditKind.Swap)
        {
            return wrong[0] == right[0];
        }

        var at = wrong.AsSpan().CommonPrefixLength(right);
        var longer = wrong.Length > right.Length ? wrong : right;

        // A letter at the end makes a plural or a version, one at the start or a capital another name.
        return wrong.Length >= ShortestWithSlip
            && at > 0
            && at < longer.Length - 1
            && IsSmall(wrong, at)
            && IsSmall(right, at)
            && edit != EditKind.Wrong;
    }

    private static bool IsSmall(string name, int at) => at < name.Length && char.IsAsciiLetterLower(name[at]);

    private void ReportSplit(EntryContext context, FieldContext body, List<NameUse> uses)
    {
        var names = uses.Count > MostNames ? [] : uses.Select(use => use.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            foreach (var span in SplitNames.Find(name, body.Text))
            {
                Report(context, body, span, name);
            }
        }
    }

    private void Report(EntryContext context, IEnumerable<NameUse> uses, string right)
    {
        foreach (var use in uses)
        {
            Report(context, use.Field, use.Span, right);
        }
    }

    private void Report(EntryContext context, FieldContext field, TextSpan span, string right)
    {
        if (field.IsProse(span))
        {
            context.Report(rule, field, span, field.Replace(rule, span, right, FixSafety.Unsafe), (NamesProvider.RightName, right));
        }
    }
}
