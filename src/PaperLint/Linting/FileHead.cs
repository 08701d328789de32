using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>
/// What the first papers of a file show of findings that a paper by itself leaves in doubt: a letter whose name an author spelt out
/// and one that lost its backslash are the same characters, but a file that loses backslashes shows it in other papers. The head of
/// a file tells for all of it, so that a file of any size is linted, and repaired, in one pass and constant memory, and both
/// come to one answer.
/// </summary>
internal sealed class FileHead
{
    /// <summary>Papers after which the head is over, with the block that they are in.</summary>
    private const int MostPapers = 2_000;

    /// <summary>The same in bytes, about those of so many abstracts.</summary>
    private const int MostBytes = 4 << 20;

    /// <summary>Fewer papers in doubt tell nothing.</summary>
    private const int FewestDoubtful = 3;

    /// <summary>
    /// In files that lose backslashes, four to ten papers are certain for each that is in doubt; in sound ones, where an author has
    /// typed a formula for once as the damage would leave it, four are in doubt for each that is certain.
    /// </summary>
    private const int CertainForDoubtful = 2;

    /// <summary>Certain papers that any file is given in advance: a file of a few papers has them by chance, or has not.</summary>
    private const int CertainInAdvance = 4;

    /// <summary>
    /// Of sound papers, less than one in fifty has something in doubt. Where more have, something is lost, though what was certain may
    /// have been repaired before.
    /// </summary>
    private const int PapersForDoubtful = 40;

    private long _bytes;
    private int _papers;
    private int _certain;
    private int _doubtful;

    /// <summary>Whether the head is over; what comes after it tells nothing more.</summary>
    public bool IsOver => _papers >= MostPapers || _bytes >= MostBytes;

    /// <summary>Whether the file is sound, and what is in doubt in it is nothing.</summary>
    public bool IsSound =>
        _doubtful >= FewestDoubtful
        && _doubtful * CertainForDoubtful > _certain + CertainInAdvance
        && _doubtful * PapersForDoubtful < _papers;

    /// <summary>Takes in the next block of the file, unless the head is over.</summary>
    /// <param name="block">The block.</param>
    /// <param name="certainties">The highest of each paper's findings.</param>
    public void Add(Block block, IEnumerable<Certainty> certainties)
    {
        if (IsOver)
        {
            return;
        }

        _bytes += block.Bytes.Length;
        _papers += block.Entries.Count(entry => !entry.IsChrome);
        foreach (var certainty in certainties)
        {
            _certain += certainty == Certainty.Certain ? 1 : 0;
            _doubtful += certainty == Certainty.Doubtful ? 1 : 0;
        }
    }
}
