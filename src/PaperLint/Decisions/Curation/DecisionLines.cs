using System.Collections.Immutable;

namespace PaperLint.Decisions.Curation;

/// <summary>Decisions in the order of their file, each with its line: a change of a few writes no other anew.</summary>
internal sealed class DecisionLines
{
    private const int BufferLength = 1 << 16;

    private readonly ImmutableArray<(Defect Defect, byte[] Line)> _lines;

    private DecisionLines(ImmutableArray<(Defect Defect, byte[] Line)> lines) => _lines = lines;

    public static DecisionLines Of(IEnumerable<Decision> decisions) =>
        new([.. decisions.OrderBy(decision => decision.Defect, DefectLines.Order).Select(LineOf)]);

    public DecisionLines With(IEnumerable<DecisionChange> changes)
    {
        var changed = changes.OrderBy(change => change.Defect, DefectLines.Order).ToArray();
        var lines = ImmutableArray.CreateBuilder<(Defect, byte[])>(_lines.Length + changed.Length);
        var next = 0;
        foreach (var line in _lines)
        {
            var order = -1;
            for (; next < changed.Length && (order = DefectLines.Order.Compare(changed[next].Defect, line.Defect)) < 0; next++)
            {
                AddAfter(lines, changed[next]);
            }

            if (next < changed.Length && order == 0)
            {
                AddAfter(lines, changed[next++]);
            }
            else
            {
                lines.Add(line);
            }
        }

        foreach (var change in changed.AsSpan(next))
        {
            AddAfter(lines, change);
        }

        return new DecisionLines(lines.DrainToImmutable());
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(Stream output)
    {
        // Left open, as the stream beneath it is.
        var buffer = new BufferedStream(output, BufferLength);
        foreach (var (_, line) in _lines)
        {
            buffer.Write(line);
        }

        buffer.Flush();
    }

    private static void AddAfter(ImmutableArray<(Defect, byte[])>.Builder lines, DecisionChange change)
    {
        if (change.After is { } decision)
        {
            lines.Add(LineOf(decision));
        }
    }

    private static (Defect Defect, byte[] Line) LineOf(Decision decision)
    {
        using var line = new MemoryStream();
        DecisionFile.WriteLine(decision, line);
        return (decision.Defect, line.ToArray());
    }
}
