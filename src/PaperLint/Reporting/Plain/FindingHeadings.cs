namespace PaperLint.Reporting.Plain;

/// <summary>Writes findings that come in the order of their groups: a heading wherever another group begins.</summary>
internal sealed class FindingHeadings(TextWriter output, Looks looks, FindingGroup group)
{
    private FullFinding? _last;

    public void Write(FullFinding finding)
    {
        if (_last is null || !IsSameGroup(_last, finding))
        {
            Complete();
            output.WriteLine(Heading(finding));
        }

        finding.WriteTo(output, withFile: group == FindingGroup.Rule);
        _last = finding;
    }

    /// <summary>Ends the last group.</summary>
    public void Complete()
    {
        if (_last is not null)
        {
            output.WriteLine();
        }
    }

    private bool IsSameGroup(FullFinding one, FullFinding other) => group switch
    {
        FindingGroup.Rule => one.Rule.Id == other.Rule.Id,
        FindingGroup.Source => one.FileName == other.FileName,
        _ => one.FileName == other.FileName && one.Paper == other.Paper,
    };

    private string Heading(FullFinding finding) => group switch
    {
        FindingGroup.Rule => $"{looks.Code(finding.Rule, finding.Severity)} {finding.Rule.Name}",
        // Its first line, where editors go to, and its name.
        FindingGroup.Paper when finding.Paper is not null =>
            looks.PaperHeading($"{finding.ShownName}:{finding.Start.Line + 1}: ", finding.PaperName),
        _ => looks.Place(finding.ShownName),
    };
}
