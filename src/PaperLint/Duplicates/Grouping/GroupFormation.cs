using System.Collections.Immutable;

namespace PaperLint.Duplicates.Grouping;

/// <summary>
/// Makes groups of joined papers. Being related is not handed on: in a chain of revisions the ends may have little in
/// common, so a group holds only what is related to the copy that stands for it, and what is left forms further groups.
/// </summary>
internal static class GroupFormation
{
    public static ImmutableArray<DuplicateGroup> Form(DisjointSets sets, PaperComparer comparer, Survivor survivor)
    {
        var groups = new List<DuplicateGroup>();
        foreach (var set in sets.Sets())
        {
            Split(set, comparer, survivor, groups);
        }

        return [.. groups.OrderBy(group => group.First)];
    }

    /// <summary>The groups of one set.</summary>
    public static ImmutableArray<DuplicateGroup> Form(List<int> set, PaperComparer comparer, Survivor survivor)
    {
        var groups = new List<DuplicateGroup>();
        Split(set, comparer, survivor, groups);
        return [.. groups.OrderBy(group => group.First)];
    }

    private static void Split(List<int> papers, PaperComparer comparer, Survivor order, List<DuplicateGroup> groups)
    {
        papers.Sort(order);
        while (papers.Count > 1)
        {
            var survivor = papers[0];
            var members = new List<DuplicateMember>();
            var rest = new List<int>();
            foreach (var paper in papers.Skip(1))
            {
                if (comparer.Compare(survivor, paper) is { Exists: true } relation)
                {
                    members.Add(new DuplicateMember(paper, relation));
                }
                else
                {
                    rest.Add(paper);
                }
            }

            if (members.Count > 0)
            {
                groups.Add(new DuplicateGroup(survivor, [.. members.OrderBy(member => member.Id)]));
            }

            papers = rest;
        }
    }
}
