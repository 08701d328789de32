using System.Security.Cryptography;
using PaperLint.Corpus;
using PaperLint.Fixes.Journal;

namespace PaperLint.Cleaning;

/// <summary>
/// Writes <c>edits.jsonl</c>: for each file, what its cleaned copy replaces in its text, by which the one can be made of the other.
/// It is a journal, as <c>fix</c> keeps one.
/// </summary>
internal sealed class EditsWriter : IDisposable
{
    private readonly Stream _output;
    private readonly IncrementalHash _before = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _after = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _at;
    private long _begin;
    private int _edits;

    public EditsWriter(Stream output)
    {
        _output = output;

        // No time of day: the same corpus is cleaned to the same bytes.
        JournalLines.WriteHead(output, "clean", DateTimeOffset.UnixEpoch);
        _begin = output.Position;
    }

    /// <summary>Takes the next block of the file with all that is replaced in it; one edit inside another is gone with it.</summary>
    public void Add(Block block, IEnumerable<ByteEdit> edits)
    {
        var bytes = block.Bytes.Span;
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.Length))
        {
            if (edit.Start < at)
            {
                continue;
            }

            _after.AppendData(bytes[at..edit.Start]);
            _after.AppendData(edit.Content);
            at = edit.End;
            _edits++;
            JournalLines.WriteEdit(_output, new JournalEdit(Paper: null, Field: "", [], _at + edit.Start)
            {
                Before = bytes[edit.Start..edit.End].ToArray(),
                After = edit.Content,
            });
        }

        _after.AppendData(bytes[at..]);
        _before.AppendData(bytes);
        _at += bytes.Length;
    }

    /// <summary>Ends the file.</summary>
    /// <param name="output">The name of its copy.</param>
    public void Complete(string output)
    {
        var file = new JournalFile(output, Hex(_before), Hex(_after)) { Edits = _edits, EditsAt = _begin };
        JournalLines.WriteFile(_output, file, output);
        (_at, _edits, _begin) = (0, 0, _output.Position);
    }

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    private static string Hex(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());
}
