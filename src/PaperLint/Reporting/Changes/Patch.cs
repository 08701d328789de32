using System.Text;
using DiffPlex;
using PaperLint.Fixes;

namespace PaperLint.Reporting.Changes;

/// <summary>
/// A unified diff that <c>git apply</c> and <c>patch -p1</c> take, so every byte of it is as it stands in the file: the text
/// is handled as Latin-1, in which every byte is a character.
/// </summary>
/// <param name="fileName">Relative to where the patch is applied.</param>
/// <param name="write">Takes the bytes of the patch.</param>
public sealed class Patch(string fileName, Action<byte[]> write) : ChangeReport
{
    /// <summary>Lines around a change, by which it is found where others were put in before it.</summary>
    private const int Context = 3;

    private readonly LineCarry _old = new();
    private readonly LineCarry _new = new();

    /// <summary>The last lines that do not change: the beginning of the next hunk, or the end of this one.</summary>
    private readonly Queue<string> _same = new();
    private long _oldRow;
    private long _newRow;
    private Hunk? _hunk;
    private bool _isBegun;

    public override void Add(FixedBlock block)
    {
        var before = Encoding.Latin1.GetString(block.Block.Bytes.Span);
        var after = block.IsChanged && block.Block.IsWhole ? Written(block) : before;
        AddLines(_old.Take(before), _new.Take(after));
    }

    public override void Complete()
    {
        if (!_old.IsEmpty || !_new.IsEmpty)
        {
            AddLines(_old.Rest, _new.Rest);
        }

        EndHunk();
    }

    private static string Written(FixedBlock block)
    {
        using var written = new MemoryStream();
        block.Rewritten().WriteTo(written);
        return Encoding.Latin1.GetString(written.GetBuffer(), 0, (int)written.Length);
    }

    private void AddLines(string before, string after)
    {
        if (before == after)
        {
            AddSame(Lines(before));
            return;
        }

        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Lines);
        var at = 0;
        foreach (var change in diff.DiffBlocks)
        {
            AddSame(diff.PiecesOld.Skip(at).Take(change.DeleteStartA - at));
            foreach (var line in diff.PiecesOld.Skip(change.DeleteStartA).Take(change.DeleteCountA))
            {
                AddChanged('-', line);
            }

            foreach (var line in diff.PiecesNew.Skip(change.InsertStartB).Take(change.InsertCountB))
            {
                AddChanged('+', line);
            }

            at = change.DeleteStartA + change.DeleteCountA;
        }

        AddSame(diff.PiecesOld.Skip(at));
    }

    private void AddSame(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _oldRow++;
            _newRow++;
            _same.Enqueue(line);

            // Two changes with no more between them than both show are one hunk.
            if (_hunk is not null && _same.Count > 2 * Context)
            {
                EndHunk();
            }

            if (_hunk is null && _same.Count > Context)
            {
                _same.Dequeue();
            }
        }
    }

    private void AddChanged(char sign, string line)
    {
        _hunk ??= new Hunk(_oldRow - _same.Count, _newRow - _same.Count);
        while (_same.TryDequeue(out var same))
        {
            _hunk.Add(' ', same);
        }

        _hunk.Add(sign, line);
        _oldRow += sign == '-' ? 1 : 0;
        _newRow += sign == '+' ? 1 : 0;
    }

    private void EndHunk()
    {
        if (_hunk is null)
        {
            return;
        }

        for (var i = 0; i < Context && _same.TryDequeue(out var same); i++)
        {
            _hunk.Add(' ', same);
        }

        if (!_isBegun)
        {
            _isBegun = true;
            write(Encoding.Latin1.GetBytes($"--- {PatchName.Of("a/" + fileName)}\n+++ {PatchName.Of("b/" + fileName)}\n"));
        }

        write(Encoding.Latin1.GetBytes(_hunk.ToString()));
        _hunk = null;
    }

    /// <summary>Lines as patches count them: each ends with its line feed, and nothing else ends one.</summary>
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) + 1;
            end = end == 0 ? text.Length : end;
            lines.Add(text[at..end]);
            at = end;
        }

        return [.. lines];
    }
}
